# What bin/test and bin/quickstart need on a clean Debian with Node. Sourced, not run.
# Every function adds to `not_here` what it could not get, with what that costs.

not_here=()

need_node() {
  if ! command -v node >/dev/null; then
    echo "haproxyctl needs Node.js 20.19 or newer: install the package nodejs, or a build of Node.js." >&2
    exit 69
  fi
  node -e '
    const [major, minor] = process.versions.node.split(".").map(Number)
    if (major < 20 || (major === 20 && minor < 19)) {
      console.error(`haproxyctl needs Node.js 20.19 or newer, this is ${process.version}.`)
      process.exit(69)
    }
  ' || exit 69
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# need_packages PACKAGE… — Debian packages, installed where that is allowed. Their services stay stopped.
need_packages() {
  local package wanted=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || wanted+=("$package")
  done
  [ ${#wanted[@]} -eq 0 ] && return
  if can_install; then
    echo "installing ${wanted[*]}"
    install_quietly "${wanted[@]}" && return
  fi
  for package in "${wanted[@]}"; do has_program "$package" || not_here+=("$package: the tests that run it cannot run"); done
}

install_quietly() {
  local policy=/usr/sbin/policy-rc.d made=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && made=1
  fi
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends "$@"; } >/tmp/haproxyctl-apt.$$ 2>&1
  local code=$?
  [ -n "$made" ] && rm -f "$policy"
  [ "$code" -ne 0 ] && tail -n 5 /tmp/haproxyctl-apt.$$ >&2
  rm -f /tmp/haproxyctl-apt.$$
  return "$code"
}

# Not every machine has dpkg: a program in PATH does as well as its package.
has_program() {
  case $1 in
    zookeeper) [ -d /usr/share/zookeeper ] || command -v zkServer.sh >/dev/null ;;
    dnsmasq-base) [ -x /usr/sbin/dnsmasq ] ;;
    etcd-server) command -v etcd >/dev/null ;;
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null ;;
    mariadb-server-core) [ -x /usr/sbin/mariadbd ] ;;
    systemd) command -v systemd-notify >/dev/null ;;
    procps) command -v ps >/dev/null ;;
    *) command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] ;;
  esac
}

# The npm packages of the lock file; `npm ci` only where they are not there yet.
need_modules() {
  if [ node_modules/.package-lock.json -nt package-lock.json ]; then return; fi
  echo "installing npm packages"
  npm ci --no-audit --no-fund --loglevel=error || exit 69
}

# HAProxy of newer release lines, and of the last one that takes no servers while it runs, unpacked from
# other Debian suites beside the system's own. `|` stands between the places where a line may be found.
need_other_haproxys() {
  local line places
  while read -r line places; do
    unpacked "HAProxy $line" ".cache/haproxy-$line" haproxy "$line" "$places" ||
      not_here+=("HAProxy $line: its tests run with the other versions only")
  done <<'LINES'
2.2 bullseye trixie
3.0 trixie
3.2 sid | testing | trixie-backports trixie
3.4 experimental sid | sid testing
LINES
}

# The last ZooKeeper that knows no watches on trees. Its jars only: the system's Java runs them.
need_old_zookeeper() {
  unpacked "ZooKeeper 3.4" .cache/zookeeper-3.4 zookeeper 3.4 bullseye ||
    not_here+=("ZooKeeper 3.4: the tests of discovery run with the system's ZooKeeper only")
}

# The server that speaks Auto Scaling, EC2 and STS, with a Python of its own.
need_moto() {
  unpacked "moto" .cache/moto python3-moto,python3-flask-cors 5 "sid testing | sid" ||
    not_here+=("moto: the tests of aws-asg and aws-ec2 run with the small server of test/support only")
}

# Debian 11 was the last to have it: one program that needs no libraries.
need_consul() {
  unpacked "Consul 1.8" .cache/consul-1.8 consul 1.8 bullseye ||
    not_here+=("Consul 1.8: the tests that run it cannot run")
}

# Debian's own, not installed, so that no engine is started and no network made. A static program is what its containers run.
need_docker() {
  unpacked "Docker 20.10" .cache/docker docker.io,containerd,runc,busybox-static 20.10 bookworm ||
    not_here+=("Docker 20.10: the test that runs it cannot run; the others have a small server of test/support")
}

# unpacked TITLE FOLDER PACKAGE VERSION PLACES — true if it is there, or could be had from one of the places.
unpacked() {
  local title=$1 folder=$2 package=$3 version=$4 place log=/tmp/haproxyctl-suite.$$
  case $package in
    # An older checkout unpacked it for a start without a master only.
    haproxy) "$folder/haproxy" -v >/dev/null 2>&1 && return ;;
    python3-moto,*) "$folder/python3" -c 'import moto.server' 2>/dev/null && return ;;
    consul) [ -x "$folder/root/usr/bin/consul" ] && return ;;
    docker.io,*) [ -x "$folder/root/usr/sbin/dockerd" ] && [ -x "$folder/root/bin/busybox" ] && return ;;
    *) [ -e "$folder/root/usr/share/java/$package.jar" ] && return ;;
  esac
  can_install || return
  while IFS= read -r place; do
    # shellcheck disable=SC2086 # a place is one suite or several
    if HAPROXYCTL_APT_LISTS=.cache/apt-lists test/support/from-suite "$folder" "$package" "$version" $place >"$log" 2>&1 </dev/null; then
      echo "unpacked $title"
      rm -f "$log"
      return
    fi
    tail -n 2 "$log" >&2
  done <<<"${5//|/$'\n'}"
  rm -f "$log"
  return 1
}
