// Talks to a running service with the official OpenAI client. Usage: node openai.mjs http://127.0.0.1:5080
import assert from "node:assert/strict";
import OpenAI from "openai";

const client = new OpenAI({ baseURL: `${process.argv[2]}/v1`, apiKey: "none", maxRetries: 0 });
const messages = [
  { role: "system", content: "Réponds en anglais." },
  { role: "user", content: [{ type: "text", text: "Que fait un data steward ?" }] },
];

const models = (await client.models.list()).data.map(model => model.id);
assert.deepEqual(models, ["careerchat"]);

const whole = await client.chat.completions.create({ model: "careerchat", messages });
const said = whole.choices[0].message;
assert.equal(whole.choices[0].finish_reason, "stop");
assert.equal(whole.careerchat.text, said.content);
assert.ok(said.annotations.length > 0, "no annotation");
for (const { type, url_citation: cited } of said.annotations) {
  assert.equal(type, "url_citation");
  assert.match(said.content.slice(cited.start_index, cited.end_index), /^\[\d+\]$/);
  const passage = await (await fetch(cited.url)).json();
  assert.ok(cited.title.startsWith(passage.title));
}

let text = "", last, usage;
const stream = await client.chat.completions.create({ model: "careerchat", messages, stream: true, stream_options: { include_usage: true } });
for await (const chunk of stream) {
  text += chunk.choices[0]?.delta.content ?? "";
  if (chunk.choices[0]?.finish_reason) last = chunk;
  usage = chunk.usage ?? usage;
}
assert.equal(text, last.careerchat.text);
assert.equal(last.choices[0].finish_reason, "stop");
assert.ok(last.choices[0].delta.annotations.length > 0, "no annotation in the stream");
assert.equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens);

await assert.rejects(client.chat.completions.create({ model: "gpt-4", messages }), error =>
  error instanceof OpenAI.NotFoundError && error.code === "model_not_found" && error.message.includes("gpt-4"));
await assert.rejects(client.chat.completions.create({ model: "careerchat", messages: [] }), OpenAI.BadRequestError);
console.log("openai ok");
