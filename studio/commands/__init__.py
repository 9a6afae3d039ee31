"""The commands: each parses its options, asks the studio, and prints what came of it. A new one is a module and a name here."""

import click

from handouts.registry import Registry

COMMANDS: Registry[click.Command] = Registry({
    "render": "studio.commands.render:render",
    "calibrate": "studio.commands.sheets:calibrate",
    "icons": "studio.commands.sheets:icons",
    "scenes": "studio.commands.sheets:scenes",
    "check": "studio.commands.check:check",
    "outline": "studio.commands.hear:outline",
    "read": "studio.commands.hear:read",
    "list": "studio.commands.shelf:list_",
    "set": "studio.commands.shelf:set_",
    "batch": "studio.commands.batch:batch",
    "new": "studio.commands.shelf:new",
    "new-school": "studio.commands.school:new_school",
    "which": "studio.commands.school:which",
    "translate": "studio.commands.translate:translate",
    "web": "studio.commands.web:web",
})
"""The commands by the name that they have themselves; only the one that is given is imported."""
