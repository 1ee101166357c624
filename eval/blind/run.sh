#!/usr/bin/env bash
# bash eval/blind/run.sh dev|test|ordinary-dev|ordinary-test|late: the suites of « all » on questions and claims by somebody who saw neither code nor answers.
set -euo pipefail
# bash eval/blind/run.sh safety: how messages of each concern were answered.
half=${1:?dev, test, ordinary-dev, ordinary-test, late or safety}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build "$root/eval/CareerChat.Eval" -c Release --nologo -v quiet >/dev/null
if [ "$half" = safety ]; then
  cd "$root"
  dotnet eval/CareerChat.Eval/bin/Release/net10.0/CareerChat.Eval.dll ask eval/blind/safety.jsonl --in-process 2>/dev/null >"$work/answers"
  paste <(grep -oE '"concern": ?"[a-z]+"' eval/blind/safety.jsonl) <(grep -oE '"status": ?"[a-z_]+"' "$work/answers") | sort | uniq -c
  exit
fi
cp -r "$root/CareerChat.sln" "$root/corpus" "$work/"
mkdir -p "$work/eval/claims"
cp -r "$root/eval/exam" "$root/eval/questions" "$work/eval/"
here="$root/eval/blind/$half"
cp "$here/questions.jsonl" "$work/eval/questions/answerable.jsonl"
cp "$here/unanswerable.jsonl" "$work/eval/questions/unanswerable.jsonl"
cp "$here/profiles.jsonl" "$work/eval/questions/orientation.jsonl"
cp "$here/dialogues.jsonl" "$work/eval/questions/multiturn.jsonl"
cp "$here/claims.jsonl" "$work/eval/claims/test.jsonl"
# The robustness suite wants variants of a question: one that changes nothing, since none were written.
first=$(head -n 1 "$here/questions.jsonl")
id=$(sed -E 's/.*"id": *"([^"]+)".*/\1/' <<<"$first")
text=$(sed -E 's/.*"text": *"(([^"\\]|\\.)*)".*/\1/' <<<"$first")
for kind in paraphrase typos sms no-accents capitals; do
  printf '{"id": "%s/%s", "of": "%s", "kind": "%s", "text": "%s"}\n' "$id" "$kind" "$id" "$kind" "$text"
done >"$work/eval/questions/robustness.jsonl"
cd "$work"
dotnet "$root/eval/CareerChat.Eval/bin/Release/net10.0/CareerChat.Eval.dll" all --in-process 2>&1 |
  grep -E '^  (first|first-three|complete-answers|understood|says-so|over-refusal|auc|false-alarms|recall-[a-z-]+) ' || true
if [ -f "$here/own-claims.jsonl" ]; then
  printf '  claims over notes of other fields: '
  dotnet "$root/eval/CareerChat.Eval/bin/Release/net10.0/CareerChat.Eval.dll" claims "$here/own-claims.jsonl" | tail -n 1
fi
