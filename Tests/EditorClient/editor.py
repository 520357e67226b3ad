"""An editor for a language server: the client of pygls, and the last published findings of each file."""
import asyncio
import pathlib

from lsprotocol import types
from pygls.lsp.client import LanguageClient


class Editor:
    def __init__(self):
        self.client = LanguageClient("check", "1")
        self.findings = {}
        self.arrival = asyncio.Condition()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def published(parameters: types.PublishDiagnosticsParams):
            async with self.arrival:
                self.findings[parameters.uri] = parameters
                self.arrival.notify_all()

    async def start(self, tool, folder):
        await self.client.start_io(tool, "lsp")
        result = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(), process_id=None, root_uri=pathlib.Path(folder).as_uri()
            )
        )
        self.client.initialized(types.InitializedParams())
        return result

    async def end(self):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def open(self, path, text):
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(uri=path.as_uri(), language_id="yaml", version=1, text=text)
            )
        )

    def insert(self, path, version, position, text, length=0):
        end = types.Position(position.line, position.character + length)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=version),
                [types.TextDocumentContentChangePartial(range=types.Range(position, end), text=text)],
            )
        )

    async def told(self, path, condition):
        """Waits until the published findings of a file satisfy a condition, and returns them."""
        async with self.arrival:
            await self.arrival.wait_for(
                lambda: path.as_uri() in self.findings and condition(self.findings[path.as_uri()])
            )
        return self.findings[path.as_uri()].diagnostics
