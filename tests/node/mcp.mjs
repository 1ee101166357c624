// Starts the service as an MCP server and talks to it with the official client. Usage: node mcp.mjs CareerChat.Api.dll corpus/
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const [program, corpus] = process.argv.slice(2);
const client = new Client({ name: "careerchat-tests", version: "1" });
await client.connect(new StdioClientTransport({ command: "dotnet", args: [program, "mcp", `--Corpus:Path=${corpus}`], stderr: "inherit" }));
try {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(tool => tool.name).sort(), ["comparer_metiers", "fiche_metier", "proposer_metiers", "rechercher_passages"]);
  for (const tool of tools) assert.ok(tool.description && tool.outputSchema && tool.annotations?.readOnlyHint, tool.name);

  const call = async (name, args) => {
    const result = await client.callTool({ name, arguments: args });
    assert.ok(!result.isError, `${name}: ${JSON.stringify(result.content)}`);
    return result.structuredContent;
  };
  const found = await call("rechercher_passages", { requete: "Que fait un data steward ?", nombre: 3 });
  assert.ok(found.passages.length > 0 && found.passages.length <= 3);
  for (const passage of found.passages) assert.ok(passage.end > passage.start && passage.passageId);

  const sheet = await call("fiche_metier", { metier: "Data Engineer" });
  assert.ok(sheet.sections.length > 3);

  const compared = await call("comparer_metiers", { metiers: ["data engineer", "data analyst"] });
  assert.ok(compared.citations.length > 0, "no citation");

  const proposed = await call("proposer_metiers", { gouts: "J'aime les chiffres et expliquer des graphiques, je n'aime pas coder." });
  assert.ok(proposed.text.length > 0 && proposed.notice.length > 0);

  const unknown = await client.callTool({ name: "fiche_metier", arguments: { metier: "astronaute" } });
  assert.ok(unknown.isError && unknown.content[0].text.includes("astronaute"));
  console.log("mcp ok");
} finally {
  await client.close();
}
