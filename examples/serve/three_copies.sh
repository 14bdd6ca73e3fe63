#!/bin/sh
# Three copies behind nginx; one is killed under load. Fails if a request is lost. It needs nginx, wrk, python3 and the program:
# cargo build --release --features serve && examples/serve/three_copies.sh target/release/article-viewer
set -eu
program=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
articles=$(realpath "$here/../../static/demo")
scratch=$(mktemp -d)
started=
stop() {
  for id in $started; do kill "$id" 2>/dev/null || true; done
  wait
  rm -rf "$scratch"
}
trap stop EXIT

python3 -m http.server --bind 127.0.0.1 --directory "$articles" 8094 2>"$scratch/upstream.log" &
started="$started $!"
for port in 8091 8092 8093; do
  "$program" serve --listen "127.0.0.1:$port" --base http://127.0.0.1:8090/ --allow-address 127.0.0.1 \
    --upstream 'http://127.0.0.1:8094/articles/{path}.json' 2>"$scratch/$port.log" &
  last=$!
  started="$started $last"
done
nginx -p "$scratch" -c "$here/nginx.conf" 2>"$scratch/nginx.log" &
started="$started $!"

# Each answer comes from a copy, not from nginx's cache.
address='http://127.0.0.1:8090/river-returns?nocache=1'
tries=0
until curl -fsS "$address" >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { cat "$scratch"/*.log; exit 1; }
  sleep 0.1
done
wrk -t1 -c100 -d8s --timeout 10s --latency "$address" >"$scratch/wrk" &
load=$!
sleep 3
kill -9 "$last"
wait "$load"
cat "$scratch/wrk"
if grep -E 'Non-2xx|Socket errors' "$scratch/wrk"; then
  echo 'Requests were lost.' >&2
  exit 1
fi
echo 'No request was lost.'
