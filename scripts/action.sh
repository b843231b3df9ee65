#!/usr/bin/env bash
# What action.yml runs. The inputs come in variables, so that no text of theirs is ever part of a script.
set -euo pipefail

parameters=(--format "$INPUT_FORMAT" --fail-on "$INPUT_FAIL_ON" --locale "$INPUT_LOCALE")
[ -z "$INPUT_CONFIG" ] || parameters+=(--config "$INPUT_CONFIG")
[ -z "$INPUT_BASELINE" ] || parameters+=(--baseline "$INPUT_BASELINE")
[ -z "$INPUT_CHANGED_SINCE" ] || parameters+=(--changed-since "$INPUT_CHANGED_SINCE")
parameters+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || parameters+=("$path")
done <<<"$INPUT_PATHS"

if [ -n "$INPUT_OUTPUT" ]; then
  exec >"$INPUT_OUTPUT"
fi
exec "$(dirname "${BASH_SOURCE[0]}")/digest-desk.sh" check "${parameters[@]}"
