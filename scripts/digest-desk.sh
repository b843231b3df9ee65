#!/usr/bin/env bash
# Runs the command line from a checkout of this repository and builds it the first time: for the GitHub Action and the
# pre-commit hook, neither of which installs a package. (npm would not build it either: .npmrc lets no install script run.)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ ! -f "$root/dist/cli.js" ]; then
  (cd "$root" && npm ci && npm run build) >&2
fi
exec node "$root/dist/cli.js" "$@"
