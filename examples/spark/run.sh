#!/usr/bin/env bash
# Runs the parser under Apache Spark and compares it with `corpus`: examples/spark/run.sh --help
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

command -v java >/dev/null || { echo "error: Spark needs Java 17 or newer" >&2; exit 2; }

# A virtual environment of its own, kept for the next run; GONGWEN_SPARK_VENV names another place.
venv=${GONGWEN_SPARK_VENV:-$here/.venv}
if ! "$venv/bin/python" -c 'import pyspark' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi

cargo build --quiet --release --manifest-path "$root/Cargo.toml" --example jsonl
cargo build --quiet --release --manifest-path "$root/examples/corpus/Cargo.toml"
target=${CARGO_TARGET_DIR:-}

exec "$venv/bin/python" "$here/compare.py" \
    --jsonl "${target:-$root/target}/release/examples/jsonl" \
    --corpus "${target:-$root/examples/corpus/target}/release/corpus" "$@"
