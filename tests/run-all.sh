#!/usr/bin/env bash
# The whole proof: static checks, unit and contract tests, build, the app in real Chromium.
# Ends with one line `N passed, N failed`; a step that fails does not hide the ones after it.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p .cache
passed=0
failed=0

add() {
  passed=$((passed + $1))
  failed=$((failed + $2))
}

# A step without tests of its own counts as one.
step() {
  local name=$1
  shift
  echo
  echo "== $name"
  if "$@"; then add 1 0; else
    echo "FAILED: $name"
    add 0 1
  fi
}

# Adds up a runner's own report; a runner that left none has failed.
counted() {
  local name=$1 report=$2 script=$3 counts
  shift 3
  rm -f "$report"
  echo
  echo "== $name"
  local status=0
  "$@" || status=$?
  counts=$(node tests/count.mjs "$script" "$report" 2>/dev/null) || counts='0 1'
  # shellcheck disable=SC2086
  add $counts
  if [ "$status" -ne 0 ] && [ "${counts#* }" = 0 ]; then
    echo "FAILED: $name (exit $status outside its tests)"
    add 0 1
  fi
}

apt_install() {
  if [ "$(id -u)" = 0 ]; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  elif sudo -n true 2>/dev/null; then
    sudo apt-get update -q && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  else
    return 1
  fi
}

# The command a package brings is there, or is installed, or the person is told what to install.
need() {
  local command=$1 package=$2
  command -v "$command" >/dev/null && return 0
  if command -v apt-get >/dev/null && apt_install "$package" >/dev/null; then return 0; fi
  echo "Please install $package (command $command): it is needed by the tests and could not be installed here."
  return 1
}

if [ -z "${CHROMIUM_PATH:-}" ]; then step 'Chromium is here' need chromium chromium; fi
step 'PDF tools are here' need pdftotext poppler-utils

step 'Types' npm run --silent check:types
step 'Lint' npm run --silent check:lint
step 'Imports between floors' npm run --silent check:imports
step 'Dead exports' npm run --silent check:dead
counted 'Unit and contract tests' .cache/vitest.json vitest npx vitest run --reporter=dot --reporter=json --outputFile.json=.cache/vitest.json
step 'Build' npm run --silent build
PLAYWRIGHT_JSON_OUTPUT_NAME=$PWD/.cache/playwright.json counted 'The app in Chromium' .cache/playwright.json playwright npx playwright test --config tests/e2e/playwright.config.ts --reporter=list,json

echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
