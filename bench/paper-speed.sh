#!/usr/bin/env bash
# Papers drawn per second, after a build and without server. Usage: paper-speed.sh [papers]
set -euo pipefail
cd "$(dirname "$0")/.."
java -Xmx1g -cp "bench/target/bench.jar:bench/target/lib/*" cn.anxue.bench.PaperSpeed "$@"
