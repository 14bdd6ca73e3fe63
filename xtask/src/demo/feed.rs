//! Builds one JSON Feed 1.1 per channel from a site and its articles (<https://www.jsonfeed.org/version/1.1/>).
//!
//! Nothing here reads or writes files. Feeds and articles are in sibling folders, so relative URLs of an article
//! (`../photos/…`) are also valid in a feed.

use super::json_text::{array, object, value};
use super::timestamp::Timestamp;
use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The text of each feed, by its file name.
pub fn feeds(site: &Value, articles: &[Value]) -> Result<BTreeMap<String, String>> {
    let channels = list(site, "channels");
    let names: BTreeSet<&str> = channels.iter().filter_map(|channel| string(channel, "name")).collect();
    let sorted = newest_first(articles)?;
    for article in &sorted {
        if let Some(section) = sections(article).find(|section| !names.contains(section)) {
            let id = string(article, "id").unwrap_or_default();
            bail!("{id}.json has the section `{section}`, but site.json has no such channel.");
        }
    }
    let feed = |channel| {
        let id = string(channel, "id").context("A channel in site.json has no id.")?;
        Ok((format!("{id}.json"), feed(site, channel, &sorted)? + "\n"))
    };
    channels.iter().map(feed).collect()
}

/// Sorts articles by time of publication, and by id if the times are equal, so that the order does not depend on the file
/// system.
fn newest_first(articles: &[Value]) -> Result<Vec<&Value>> {
    let mut dated = Vec::new();
    for article in articles {
        let id = string(article, "id").unwrap_or_default();
        let date = string(article, "datePublished").unwrap_or_default();
        let timestamp = Timestamp::parse(date).with_context(|| {
            format!("{id}.json: datePublished `{date}` is not like 2026-11-20T08:30:00+08:00.")
        })?;
        dated.push((Reverse(timestamp), id, article));
    }
    dated.sort_by_key(|(timestamp, id, _)| (*timestamp, *id));
    Ok(dated.into_iter().map(|(_, _, article)| article).collect())
}

fn feed(site: &Value, channel: &Value, articles: &[&Value]) -> Result<String> {
    let name = string(channel, "name").unwrap_or_default();
    let listed = articles.iter().filter(|article| sections(article).any(|section| section == name));
    let items = listed.map(|article| item(article)).collect::<Result<Vec<_>>>()?;
    let title = format!("{} · {name}", string(site, "name").unwrap_or_default());
    Ok(object(&[
        ("version", Some(value(&json!("https://jsonfeed.org/version/1.1")))),
        ("title", Some(value(&json!(title)))),
        ("home_page_url", channel.get("url").map(value)),
        ("language", site.get("inLanguage").map(value)),
        ("items", Some(array(&items))),
    ]))
}

fn item(article: &Value) -> Result<String> {
    let id = string(article, "id").context("An article has no id.")?;
    let image = list(article, "body").iter().find_map(lead_image);
    let extension = object(&[
        ("src", Some(value(&json!(format!("../articles/{id}.json"))))),
        ("image", image.map(|image| value(&card_image(image)))),
    ]);
    let authors: Vec<Value> = list(article, "author")
        .iter()
        .filter_map(|author| Some(json!({ "name": author.get("name")? })))
        .collect();
    Ok(object(&[
        ("id", Some(value(&json!(id)))),
        ("url", article.get("url").map(value)),
        ("title", article.get("headline").map(value)),
        ("summary", article.get("description").map(value)),
        ("image", image.and_then(|image| image.get("contentUrl")).map(value)),
        ("date_published", article.get("datePublished").map(value)),
        ("language", article.get("inLanguage").map(value)),
        ("authors", (!authors.is_empty()).then(|| value(&Value::from(authors)))),
        ("_article_viewer", Some(extension)),
    ]))
}

/// The first image of a block. Galleries and asides are searched for one.
fn lead_image(block: &Value) -> Option<&Value> {
    match string(block, "type")? {
        "image" => Some(block),
        "gallery" => list(block, "images").first(),
        _ => list(block, "body").iter().find_map(lead_image),
    }
}

/// The fields of an image that a card needs. Caption and credit are left out.
fn card_image(image: &Value) -> Value {
    let kept = ["contentUrl", "width", "height", "renditions", "alt"];
    let fields = kept.iter().filter_map(|name| Some(((*name).to_owned(), image.get(name)?.clone())));
    Value::Object(fields.collect::<Map<_, _>>())
}

fn sections(article: &Value) -> impl Iterator<Item = &str> {
    list(article, "articleSection").iter().filter_map(Value::as_str)
}

fn string<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

fn list<'a>(object: &'a Value, name: &str) -> &'a [Value] {
    object.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::feeds;
    use serde_json::{Value, json};

    fn site() -> Value {
        json!({ "name": "星湖", "inLanguage": "zh-Hans", "channels": [
            { "id": "tax", "name": "税务", "url": "https://x.example/tax" }, { "id": "h5", "name": "H5" },
        ] })
    }

    fn article(id: &str, date: &str, sections: &[&str]) -> Value {
        json!({ "id": id, "headline": id, "datePublished": date, "articleSection": sections })
    }

    fn ids(feed: &str) -> Vec<String> {
        let feed: Value = serde_json::from_str(feed).unwrap();
        let items = feed["items"].as_array().unwrap().iter();
        items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn sorts_each_channel_by_date() {
        let articles = [
            article("b", "2026-11-20T08:30:00+08:00", &["税务"]),
            article("a", "2026-11-20T00:30:00Z", &["税务", "H5"]),
            article("late", "2026-11-20T01:00:00Z", &["税务"]),
        ];
        let feeds = feeds(&site(), &articles).unwrap();
        assert_eq!(ids(&feeds["tax.json"]), ["late", "a", "b"]);
        assert_eq!(ids(&feeds["h5.json"]), ["a"]);
    }

    #[test]
    fn writes_indented_json_in_reading_order() {
        let mut article = article("a", "2026-11-20T08:30:00+08:00", &["税务"]);
        article["author"] = json!([{ "name": "周禾", "url": "https://x.example/" }]);
        article["body"] = json!([
            { "type": "paragraph", "text": "…" },
            { "type": "gallery", "images": [
                { "contentUrl": "../photos/p-800.jpg", "width": 3, "height": 2, "alt": "河", "caption": "no" },
            ] },
        ]);
        let feed = &feeds(&site(), &[article]).unwrap()["tax.json"];
        let expected = r#"{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "星湖 · 税务",
  "home_page_url": "https://x.example/tax",
  "language": "zh-Hans",
  "items": [
    {
      "id": "a",
      "title": "a",
      "image": "../photos/p-800.jpg",
      "date_published": "2026-11-20T08:30:00+08:00",
      "authors": [
        {
          "name": "周禾"
        }
      ],
      "_article_viewer": {
        "src": "../articles/a.json",
        "image": {
          "alt": "河",
          "contentUrl": "../photos/p-800.jpg",
          "height": 2,
          "width": 3
        }
      }
    }
  ]
}
"#;
        assert_eq!(feed, expected);
        assert!(super::feeds(&site(), &[]).unwrap()["tax.json"].contains("\"items\": []"));
    }

    #[test]
    fn reports_the_article_with_an_unknown_section_or_date() {
        let error = |article| feeds(&site(), &[article]).unwrap_err().to_string();
        assert!(
            error(article("a", "2026-11-20T08:30:00+08:00", &["体育"]))
                .contains("a.json has the section `体育`")
        );
        assert!(error(article("a", "yesterday", &[])).contains("a.json: datePublished `yesterday`"));
    }
}
