#!/bin/sh
# Installs the Debian packages of tools/packages that are missing, for the purposes named.
# Usage: install_packages.sh PURPOSE...
set -eu

list=$(dirname "$0")/packages
missing=
for purpose in "$@"; do
    for package in $(sed -n "s/^$purpose //p" "$list"); do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
done
# A Node.js that is not Debian's serves as well.
for tool in node:nodejs npm:npm; do
    command -v "${tool%%:*}" >/dev/null && missing=$(echo " $missing " | sed "s/ ${tool##*:} / /")
done
missing=$(echo $missing)
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "These packages are missing: $missing. Install them as root, or install sudo." >&2; exit 1; }
    as_root=sudo
fi
echo "Installing with apt-get: $missing"
log=$(mktemp)
$as_root apt-get update -q >"$log" 2>&1 || echo "The package lists could not be refreshed; trying with those at hand." >&2
if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt-get could not install them; its words stand in $log." >&2
    exit 1
fi
rm -f "$log"
