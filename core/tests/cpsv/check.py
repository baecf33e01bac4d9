#!/usr/bin/env python3
"""Expands the catalogue as a JSON-LD processor does and holds it to the published shapes of CPSV-AP 3.2.

usage: check.py CATALOGUE.jsonld SHAPES.ttl; `.ci/cpsv.sh` makes the one and gets the other.

Exits with 1 if the document does not conform, or if the shapes take a document that was spoiled.
"""

import json
import sys

import pyshacl
import rdflib
from pyld import jsonld


def graph(document):
    """The triples of a document. Nothing is loaded: its context is its own."""

    def load(url, _options):
        raise SystemExit(f"the document wants {url}")

    quads = jsonld.to_rdf(document, {"documentLoader": load, "format": "application/n-quads"})
    return rdflib.Graph().parse(data=quads, format="nt")


def conforms(document, shapes):
    ok, _, text = pyshacl.validate(graph(document), shacl_graph=shapes, advanced=True)
    return ok, text


def spoiled(document):
    """The document with one mandatory or typed value wrong, several times over."""
    for kind, key in [
        ("cpsv:PublicService", "dct:title"),
        ("cpsv:PublicService", "dct:identifier"),
        ("cpsv:PublicService", "cv:hasCompetentAuthority"),
        ("cv:PublicOrganisation", "dct:spatial"),
        ("cv:Channel", "dct:identifier"),
        ("cv:Evidence", "dct:title"),
        ("cv:Output", "dct:identifier"),
        ("cv:Cost", "dct:identifier"),
    ]:
        copy = json.loads(json.dumps(document))
        node = next(node for node in copy["@graph"] if node["@type"] == kind)
        del node[key]
        yield f"{kind} without {key}", copy
    copy = json.loads(json.dumps(document))
    channel = next(node for node in copy["@graph"] if "cv:processingTime" in node)
    channel["cv:processingTime"] = "seven days"
    yield "a duration that is none", copy


def main(document_path, shapes_path):
    document = json.load(open(document_path, encoding="utf-8"))
    expanded = jsonld.expand(document)
    nodes = expanded if len(expanded) > 1 else expanded[0].get("@graph", expanded)
    assert len(nodes) == len(document["@graph"]), "expanding lost nodes"
    shapes = rdflib.Graph().parse(shapes_path)
    ok, text = conforms(document, shapes)
    if not ok:
        print(text)
    copies = list(spoiled(document))
    missed = [what for what, copy in copies if conforms(copy, shapes)[0]]
    for what in missed:
        print(f"the shapes take {what}")
    failed = len(missed) + (not ok)
    print(f"{len(nodes)} nodes, {len(graph(document))} triples, {len(copies)} spoiled documents")
    print(f"cpsv: {len(copies) + 1 - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
