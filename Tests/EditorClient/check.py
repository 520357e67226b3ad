"""Edits a spec of two files with 'tenon lsp' as an editor does, and checks every response."""
import asyncio
import pathlib
import sys
import tempfile

from lsprotocol import types

from editor import Editor

API = """openapi: 3.1.0
info: {title: "Pets 😀", version: "1"}
tags: [{name: pets}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: All pets.
          content:
            application/json:
              schema: {$ref: schemas/pet.yaml}
"""
PET = """type: object
required: [name]
properties:
  name: {type: string}
"""
CONFIGURATION = """clients:
  - name: PetStore
    spec: api.yaml
    output: Sources/Pets
"""


def position(text, mark, behind=0):
    """The position of a text in UTF-16 units, as the protocol counts."""
    offset = text.index(mark) + behind
    line = text.count("\n", 0, offset)
    start = text.rfind("\n", 0, offset) + 1
    return types.Position(line, len(text[start:offset].encode("utf-16-le")) // 2)


async def check(tool, folder):
    api, pet = folder / "api.yaml", folder / "schemas" / "pet.yaml"
    pet.parent.mkdir()
    api.write_text(API)
    pet.write_text(PET)
    (folder / "tenon.yaml").write_text(CONFIGURATION)
    editor = Editor()
    client = editor.client
    result = await editor.start(tool, folder)
    assert result.server_info.name == "tenon"
    editor.open(api, API)
    in_api = types.TextDocumentIdentifier(api.as_uri())

    hover = await client.text_document_hover_async(types.HoverParams(in_api, position(API, "listPets", 2)))
    assert "client.pets.list() -> Call<Pet>" in hover.contents.value, hover
    targets = await client.text_document_definition_async(types.DefinitionParams(in_api, position(API, "pet.yaml")))
    assert [target.uri for target in targets] == [pet.as_uri()], targets

    editor.open(pet, PET)
    in_pet = types.TextDocumentIdentifier(pet.as_uri())
    references = await client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(False), in_pet, types.Position(0, 0))
    )
    assert [(r.uri, r.range.start) for r in references] == [(api.as_uri(), position(API, "schemas/pet.yaml"))], references

    # A keystroke breaks a key, first in the file of the schema and then in the root file.
    editor.insert(pet, 2, position(PET, "required", 8), "x")
    found = await editor.told(pet, lambda told: any(f.code == "unknown-key" for f in told.diagnostics))
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(in_pet, whole, types.CodeActionContext(found))
    )
    edits = [edit.new_text for action in actions for edit in action.edit.changes[pet.as_uri()]]
    assert "required" in edits, actions
    editor.insert(pet, 3, position(PET, "required", 8), "", length=1)
    await editor.told(pet, lambda told: told.version == 3 and not told.diagnostics)

    editor.insert(api, 2, position(API, '", version'), ' é", x: "')
    found = await editor.told(api, lambda told: any(f.code == "unknown-key" for f in told.diagnostics))
    assert found[0].range.start == types.Position(1, position(API, '", version').character + 5), found

    editor.insert(api, 3, position(API, "      responses"), "      \n")
    cursor = types.Position(position(API, "      responses").line, 6)
    keys = await client.text_document_completion_async(types.CompletionParams(in_api, cursor))
    labels = [item.label for item in keys.items]
    assert "requestBody" in labels and "tags" not in labels, labels
    await editor.end()


with tempfile.TemporaryDirectory() as temporary:
    asyncio.run(asyncio.wait_for(check(sys.argv[1], pathlib.Path(temporary).resolve()), 120))
print("check-lsp: an editor and 'tenon lsp' understand each other")
