//! Templates of the page around the element (Jinja). Values are escaped; the parts that are HTML already are marked as such.

use anyhow::Context as _;
use article_viewer::prerender::Page;
use minijinja::{Environment, UndefinedBehavior, Value, context};

const NAME: &str = "page.html";

/// A template.
#[derive(Debug)]
pub struct Template(Environment<'static>);

impl Template {
    /// Parses a template.
    pub fn parse(text: String) -> anyhow::Result<Self> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.add_template_owned(NAME, text).context("the template cannot be parsed")?;
        Ok(Self(environment))
    }

    /// Renders a page.
    pub fn render(&self, page: &Page) -> anyhow::Result<String> {
        let template = self.0.get_template(NAME).context("the template cannot be used")?;
        let values = context! {
            language => page.language.as_deref().unwrap_or_default(),
            direction => page.direction,
            title => &page.title,
            description => &page.description,
            canonical => page.canonical.as_deref().unwrap_or_default(),
            head => Value::from_safe_string(page.head.clone()),
            element => Value::from_safe_string(page.element.clone()),
            pagination => Value::from_safe_string(page.pagination.clone()),
        };
        template.render(values).context("the template cannot be rendered")
    }
}
