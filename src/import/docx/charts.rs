//! Charts of a Word document: their titles as paragraphs, and the values that they show as tables.

use std::collections::BTreeMap;

use crate::import::content::{DocBlock, DocParagraph, DocTable};
use crate::import::document::Locator;
use crate::import::xml_tree::XmlTag;

/// Values by the index of their point.
type Points = BTreeMap<u32, String>;

/// The texts of a chart, and its values.
pub(super) fn blocks(chart: &XmlTag, position: Locator) -> Vec<DocBlock> {
    let text = |text: &str| DocBlock::Paragraph(DocParagraph::plain(text.trim(), position));
    let paragraphs = chart.all().into_iter().filter(|tag| tag.name == "a:p").map(XmlTag::text);
    let mut out: Vec<DocBlock> = paragraphs.filter(|it| !it.trim().is_empty()).map(|it| text(&it)).collect();
    // Series with the same categories are columns of one table.
    let mut tables: Vec<(Points, Vec<(String, Points)>)> = Vec::new();
    for series in chart.all().into_iter().filter(|tag| tag.name == "c:ser") {
        let categories = ["c:cat", "c:xVal"].iter().find_map(|name| series.child(name));
        let categories = categories.map(points).unwrap_or_default();
        let name = series.child("c:tx").map(name_of).unwrap_or_default();
        let values = ["c:val", "c:yVal", "c:bubbleSize"].iter().filter_map(|name| series.child(name));
        let columns = values.map(|values| (name.clone(), points(values)));
        match tables.last_mut().filter(|(known, _)| *known == categories) {
            Some((_, known)) => known.extend(columns),
            None => tables.push((categories, columns.collect())),
        }
    }
    for (categories, columns) in tables {
        let cell = |it: &str| if it.trim().is_empty() { Vec::new() } else { vec![text(it)] };
        let at = |points: &Points, index: u32| cell(points.get(&index).map_or("", String::as_str));
        let heads = columns.iter().map(|(name, _)| cell(name));
        let mut rows: Vec<Vec<Vec<DocBlock>>> = vec![std::iter::once(Vec::new()).chain(heads).collect()];
        let mut indices: Vec<u32> =
            columns.iter().flat_map(|(_, values)| values.keys()).chain(categories.keys()).copied().collect();
        indices.sort_unstable();
        indices.dedup();
        for index in indices {
            let values = columns.iter().map(|(_, values)| at(values, index));
            rows.push(std::iter::once(at(&categories, index)).chain(values).collect());
        }
        if rows.len() > 1 {
            out.push(DocBlock::Table(DocTable { rows }));
        }
    }
    out
}

/// The values that are kept with a chart. Of categories in several levels, all that have an index are joined.
fn points(tag: &XmlTag) -> Points {
    let mut all = Points::new();
    for point in tag.all().into_iter().filter(|tag| tag.name == "c:pt") {
        let index = point.attribute("idx").and_then(|index| index.parse().ok());
        let value = point.child("c:v").map(XmlTag::text);
        if let (Some(index), Some(value)) = (index, value) {
            let known = all.entry(index).or_default();
            if !known.is_empty() {
                known.push_str(", ");
            }
            known.push_str(value.trim());
        }
    }
    all
}

fn name_of(tag: &XmlTag) -> String {
    let values = tag.all().into_iter().filter(|tag| tag.name == "c:v").map(XmlTag::text);
    values.collect::<Vec<_>>().join(" ")
}
