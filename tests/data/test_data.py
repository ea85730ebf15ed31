"""The data files of the built site, read by other people's programs.

    python -m unittest discover tests/data

reads the site in `public/`, or in the folder that SITE names.
"""

import html
import json
import os
import re
import unittest
from pathlib import Path

import frictionless
import icalendar
import jsonschema
import rdflib
import rispy
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, RDF, SKOS

SITE = Path(os.environ.get("SITE", "public"))
DATA = SITE / "data"


def read_json(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


class DataPackage(unittest.TestCase):
    def test_every_table_is_as_its_schema_says(self):
        report = frictionless.validate(str(DATA / "datapackage.json"))
        errors = [str(error) for task in report.tasks for error in task.errors] + [str(error) for error in report.errors]
        self.assertTrue(report.valid, errors)
        tables = [task for task in report.tasks if task.type == "table"]
        self.assertGreater(len(tables), 5)
        self.assertTrue(all(task.stats["rows"] for task in tables))

    def test_every_json_file_is_as_its_schema_says(self):
        resources = [each for each in read_json("datapackage.json")["resources"] if "jsonSchema" in each]
        self.assertGreater(len(resources), 1)
        for resource in resources:
            schema = resource["jsonSchema"]
            jsonschema.Draft202012Validator.check_schema(schema)
            errors = list(jsonschema.Draft202012Validator(schema).iter_errors(read_json(resource["path"])))
            self.assertEqual([error.message for error in errors[:3]], [], resource["path"])

    def test_every_data_file_is_described(self):
        described = {each["path"] for each in read_json("datapackage.json")["resources"]} | {"datapackage.json", "index.html"}
        self.assertEqual({path.name for path in DATA.iterdir()} - described, set())


class Vocabulary(unittest.TestCase):
    def setUp(self):
        self.turtle = rdflib.Graph().parse(DATA / "themes.ttl")

    def test_both_formats_say_the_same(self):
        self.assertTrue(isomorphic(self.turtle, rdflib.Graph().parse(DATA / "themes.jsonld")))

    def test_concepts_keep_the_rules_of_skos(self):
        graph = self.turtle
        concepts = set(graph.subjects(RDF.type, SKOS.Concept))
        ids = {str(graph.value(each, SKOS.notation)) for each in concepts}
        self.assertEqual(set(read_json("index.json")["themes"]) - ids, set())
        (scheme,) = graph.subjects(RDF.type, SKOS.ConceptScheme)
        self.assertTrue(graph.value(scheme, DCTERMS.title))
        for concept in concepts:
            languages = [label.language for label in graph.objects(concept, SKOS.prefLabel)]
            self.assertEqual(len(languages), len(set(languages)), "S14")
            labels = set(graph.objects(concept, SKOS.prefLabel))
            self.assertFalse(labels & set(graph.objects(concept, SKOS.altLabel)), "S13")
            self.assertEqual(list(graph.objects(concept, SKOS.inScheme)), [scheme])
            for broader in graph.objects(concept, SKOS.broader):
                self.assertIn(broader, concepts)
                self.assertIn((broader, SKOS.narrower, concept), graph)
            is_top = (scheme, SKOS.hasTopConcept, concept) in graph
            self.assertEqual(is_top, graph.value(concept, SKOS.broader) is None)


class Citations(unittest.TestCase):
    def test_every_report_is_a_record_of_ris(self):
        pages = [path for path in SITE.glob("*/*/index.html") if 'class="ris"' in path.read_text(encoding="utf-8")]
        self.assertGreater(len(pages), 10)
        for page in pages:
            text = page.read_text(encoding="utf-8")
            (record,) = rispy.loads(html.unescape(re.search(r'<pre class="ris"><code>([^<]*)</code>', text).group(1)))
            title = html.unescape(re.search(r'<meta property="og:title" content="([^"]*)"', text).group(1))
            self.assertEqual(record["type_of_reference"], "RPRT")
            self.assertEqual(record["title"], title)
            self.assertRegex(record["year"], r"^\d{4}$")
            self.assertTrue(record["urls"][0].endswith(f"/{page.parent.parent.name}/{page.parent.name}/"))


class Calendars(unittest.TestCase):
    def test_calendars_can_be_read(self):
        for path in SITE.rglob("calendar.ics"):
            calendar = icalendar.Calendar.from_ical(path.read_bytes())
            self.assertEqual([error for event in calendar.walk("VEVENT") for error in event.errors], [])


if __name__ == "__main__":
    unittest.main()
