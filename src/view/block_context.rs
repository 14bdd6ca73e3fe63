//! The context of a block: facts about the whole article, and the surroundings.

use std::rc::Rc;

use crate::article::block::Block;
use crate::article::caption::Policy;
use crate::article::gallery;
use crate::article::url::Url;
use crate::state::content::image_error::ImageError;
use crate::state::route::Route;
use crate::view::view_context::SharedContext;

/// The reader's actions in the blocks of an article, and the host's options for them.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockState {
    /// The positions of images that failed, and how much of them.
    pub image_errors: Rc<[(usize, ImageError)]>,
    /// The addresses of the embedded players that the reader activated, in that order.
    pub activated_embeds: Rc<[Url]>,
    /// The share of the window's width that the element takes, in percent, where it is not all of it.
    pub width_percent: Option<u32>,
    /// Which captions the host wants.
    pub caption_policy: Policy,
    /// The article's route, if the page's address follows it: then its sections have addresses, too.
    pub section_route: Option<Route>,
}

/// The context of the blocks of one chunk.
#[derive(Clone, PartialEq)]
pub struct BlockContext {
    /// The number of items of the article that can be enlarged.
    pub item_count: usize,
    /// The position of the photo that is loaded first, if there is one on the first screen.
    pub lead_photo: Option<usize>,
    /// The reader's actions, and the host's options.
    pub state: BlockState,
    /// The surroundings.
    pub view: SharedContext,
}

impl BlockContext {
    /// Returns the context for these blocks. An image error elsewhere must not draw them again.
    pub fn of_blocks(&self, blocks: &[Block]) -> Self {
        let mut context = self.clone();
        let errors = &self.state.image_errors;
        if !errors.is_empty() {
            let images = gallery::images(blocks);
            let is_here = |position| images.iter().any(|image| image.position == position);
            context.state.image_errors =
                errors.iter().copied().filter(|(position, _)| is_here(*position)).collect();
        }
        context
    }

    /// Returns the `sizes` attribute of a photo: `wide` is in em, `narrow` in percent of the element's width. Media conditions
    /// know the window only, so a narrow element has its share of the window multiplied in.
    pub fn sizes(&self, wide: f32, narrow: f32) -> String {
        let (wide, narrow) = (wide as u32, narrow as u32);
        match self.state.width_percent {
            None => format!("(min-width: 48em) {wide}em, {narrow}vw"),
            Some(share) => {
                format!("(min-width: 48em) min({wide}em, {share}vw), {}vw", narrow * share / 100 + 1)
            }
        }
    }
}
