//! Carries out the effects of the state, one method for each group.
//!
//! Never here: conditions that the state could know.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::app::{App, lightbox_message, report};
use super::event;
use super::pending_focus::PendingFocus;
use crate::article::url::Url;
use crate::browser::{animation_frame, console, idle, share, storage, transition};
use crate::state::content::lightbox::LightboxRequest;
use crate::state::effect::{Effect, HostEffect, LightboxEffect, ScheduleEffect, StorageEffect};
use crate::state::message::{Fact, Message};

/// The time after which the browser counts as idle, in milliseconds.
const IDLE_TIMEOUT: u32 = 1_000;

impl App {
    /// Carries out an effect.
    pub(super) fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Network(effect) => self.requests.carry_out(effect),
            Effect::Host(effect) => self.speak_to_host(ctx, effect),
            Effect::History(effect) => self.navigation.carry_out(effect, &ctx.props().host),
            Effect::Focus(effect) => self.pending_focus = PendingFocus::new(effect, self.saved_anchor),
            Effect::Lightbox(effect) => self.act_on_photo(ctx, effect),
            Effect::Storage(StorageEffect::CaptionsHidden(hidden)) => storage::set_captions_hidden(hidden),
            Effect::Storage(StorageEffect::ReadHistory(history)) => {
                storage::set_read_history(history.as_str());
            }
            Effect::Schedule(effect) => schedule(ctx, effect),
        }
    }

    fn speak_to_host(&mut self, ctx: &Context<Self>, effect: HostEffect) {
        match effect {
            HostEffect::AskNavigation { target, has_transition } => {
                if event::ask(&ctx.props().host, &target) {
                    let link = ctx.link().clone();
                    let go = move || link.send_message(Message::from(Fact::NavigationAllowed(target)));
                    if has_transition {
                        transition::begin(&self.navigation.transition, go);
                    } else {
                        go();
                    }
                }
            }
            HostEffect::Dispatch(event) => self.pending_events.push(event),
            HostEffect::Warn(text) => console::warn(&text),
        }
    }

    fn act_on_photo(&mut self, ctx: &Context<Self>, effect: LightboxEffect) {
        match effect {
            LightboxEffect::Transform(step) => {
                if let Some(request) = self.lightbox.step(step) {
                    ctx.link().send_message(lightbox_message(request));
                }
            }
            LightboxEffect::ToggleFullScreen => self.lightbox.toggle_full_screen(&self.nodes),
            LightboxEffect::Share(url) => {
                let link = ctx.link().clone();
                let copied = move || link.send_message(lightbox_message(LightboxRequest::LinkCopied));
                share::share_address(url.as_ref().map(Url::as_str), copied);
            }
        }
    }
}

fn schedule(ctx: &Context<App>, effect: ScheduleEffect) {
    match effect {
        ScheduleEffect::RenderNext => {
            let link = ctx.link().clone();
            animation_frame::after_next(move || link.send_message(Message::from(Fact::Rendered)));
        }
        ScheduleEffect::WhenIdle => {
            let report = report(ctx);
            spawn_local(async move {
                idle::wait(IDLE_TIMEOUT).await;
                report.emit(Fact::Idle);
            });
        }
    }
}
