"""`python -m studio.schema` writes the schemas: handouts/schema.json, with the names that layouts define, and that of a school."""

from handouts.schema import FILE, schema, school_schema
from handouts.school import SCHEMA
from layouts.composition import vocabulary
from layouts.session import Session

if __name__ == "__main__":
    FILE.write_text(schema(vocabulary(Session.of())), encoding="utf-8", newline="\n")
    SCHEMA.write_text(school_schema(), encoding="utf-8", newline="\n")
