"""`python -m studio.schema` writes handouts/schema.json: the schema, with the names that layouts define."""

from handouts.schema import FILE, schema
from layouts.composition import vocabulary
from layouts.session import Session

if __name__ == "__main__":
    FILE.write_text(schema(vocabulary(Session.of())), encoding="utf-8", newline="\n")
