#!/usr/bin/env bash
# What the GitHub action runs (action.yml): turns its inputs, given as environment, into a run of lawcheck.
set -uo pipefail
shopt -s globstar nullglob
lawcheck=(node "$(dirname "$0")/../bin/lawcheck.js")
output=${GITHUB_OUTPUT:-/dev/null}

drafts=()
while IFS= read -r pattern; do
  pattern="${pattern#"${pattern%%[![:space:]]*}"}"
  pattern="${pattern%"${pattern##*[![:space:]]}"}"
  [ -n "$pattern" ] || continue
  IFS= found=($pattern) # the pattern is expanded, its spaces are not split
  if [ ${#found[@]} -eq 0 ]; then
    echo "::error title=lawcheck::no file fits the input drafts"
    echo "exit-code=2" >>"$output"
    exit 2
  fi
  # a name that begins with a dash is no option
  for file in "${found[@]}"; do case $file in -*) drafts+=("./$file") ;; *) drafts+=("$file") ;; esac; done
done <<<"${LAWCHECK_DRAFTS:-}"

shared=()
[ -z "${LAWCHECK_PROFILE:-}" ] || shared+=("--profile=$LAWCHECK_PROFILE")
[ -z "${LAWCHECK_CONFIG:-}" ] || shared+=("--config=$LAWCHECK_CONFIG")
[ -z "${LAWCHECK_SINCE:-}" ] || shared+=("--since=$LAWCHECK_SINCE")
[ "${LAWCHECK_STRICT:-false}" != true ] || shared+=(--strict)
[ "${LAWCHECK_INLINE:-true}" != false ] || shared+=(--no-inline)

check=(-f github)
[ -z "${LAWCHECK_SARIF:-}" ] || check+=(-f "sarif=$LAWCHECK_SARIF")
[ -z "${LAWCHECK_BASELINE:-}" ] || check+=("--baseline=$LAWCHECK_BASELINE")
case ${LAWCHECK_FAIL_ON:-} in
"") ;;
regression) check+=(--fail-on=none) ;;
*) check+=("--fail-on=$LAWCHECK_FAIL_ON") ;;
esac

"${lawcheck[@]}" "${check[@]}" "${shared[@]}" "${drafts[@]}"
code=$?
if [ "${LAWCHECK_FAIL_ON:-}" = regression ] && [ $code -eq 0 ]; then
  if [ -z "${LAWCHECK_SINCE:-}" ]; then
    echo "::error title=lawcheck::fail-on: regression needs the input since"
    code=2
  else
    "${lawcheck[@]}" diff --fail-on=regression "${shared[@]}" "${drafts[@]}"
    code=$?
  fi
fi
[ -z "${LAWCHECK_SARIF:-}" ] || [ ! -s "$LAWCHECK_SARIF" ] || echo "sarif=written" >>"$output"
echo "exit-code=$code" >>"$output"
exit $code
