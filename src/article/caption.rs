//! Captions: the text fields of a photo become one caption, one credit and one accessible name.
//!
//! Publishers often send the same sentence twice, as caption and as alternative text, with small differences. The
//! [`Decision`] records which fields were used and why. docs/captions.md has the rules and the study behind them.
//!
//! A text passes the stages in one direction, and no stage imports a later one:
//!
//! | stage | module | result |
//! |---|---|---|
//! | input | `source_texts` | the fields as the publisher wrote them |
//! | 1 | `clean` | plain text |
//! | 2 | `strip` | text without labels and credits, and the credits |
//! | 3 | `normalize` | forms for comparison |
//! | 4 | `compare` | relation of two texts |
//! | 5 | `decide` | caption, accessible name, reasons |
//! | rendering | `policy` | the decision as the host changes it |
//!
//! `letter` and `word_list` are tables for all stages.

mod letter;
mod word_list;

mod source_texts;

mod clean;

mod strip;

mod normalize;

mod compare;

mod decide;

mod policy;

mod display_width;

pub use compare::{Evidence, Relation, Rule, Veto};
pub use decide::{
    Caption, Decision, Headline, captions_agree, decide, decide_stripped, is_captioned, is_separator,
    is_spacer, repeats,
};
pub use display_width::display_width;
pub use policy::{Policy, VALUES as POLICY_VALUES};
pub use source_texts::{Field, SourceTexts};
pub use strip::{StrippedTexts, is_marked, page_credit_of};
