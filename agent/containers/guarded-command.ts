/** The right to run a command in a container. The command is dead once that is over. */
export interface ExecLease {
  /** By `bootMs()`; later with each renewal. */
  readonly endsAtMs: number;
  /** Three numbers, compared from the left: see `formatStanding`. */
  readonly standing: string;
  /** Calls back after each renewal, until the result is disposed. */
  onRenewal(listener: () => void): Disposable;
}

/**
 * What every command that an agent runs in a container starts as. It is constant: what was chosen by
 * others comes as arguments. Bash, because it reads with a time limit and takes a list at its NULs, so
 * that guarding a command takes no other program; `-p`, so that no variable of a user's changes it.
 *
 * It waits, asleep, for the first line of its standard input, which is a pipe from the agent:
 *
 *     <end of the lease, in 10 ms of the boot clock, or -> <its standing, or -> .
 *
 * Then it decides whether the command may run at all: not once the lease is over, however long the
 * line was on its way, and not beside one of a higher standing. What still runs of a lower one is killed
 * first. It leaves a guard behind and becomes the command. The guard reads further lines, each
 * of them a renewal, and kills the command once the lease is over, or the pipe is closed.
 */
const guardedCommand = `
# The boot clock, as the agent reads it.
read_clock() { local up; read -r up _ </proc/uptime; clock=$((10#\${up/./})); }

# Into found: the processes for which the function "$1" holds, and whatever is in a session with one.
find_processes() {
  local directory pid line chosen=() sessions=' ' own
  found=()
  { read -r line </proc/1/stat; line=\${line##*) }; set -- "$1" $line; own=$5; } 2>/dev/null
  local -A session_of=()
  for directory in /proc/[0-9]*; do
    pid=\${directory#/proc/}
    [[ $pid != "$self" ]] || continue
    { read -r line <"$directory/stat"; } 2>/dev/null || continue
    line=\${line##*) }
    # One that has ended and that nobody has taken notice of yet does nothing any more.
    [[ $line != Z* ]] || continue
    set -- "$1" $line
    session_of[$pid]=$5
    { mapfile -d '' -t variables <"$directory/environ"; } 2>/dev/null || continue
    "$1" || continue
    chosen[pid]=$pid
    # Never that of the container's own program, nor one from outside of the container.
    [[ $5 = 0 || $5 = "$own" ]] || sessions+="$5 "
  done
  for pid in "\${!session_of[@]}"; do
    [[ -z \${chosen[pid]-} && $sessions != *" \${session_of[$pid]} "* ]] || found+=("$pid")
  done
}

# Kills them, the process "$2" last: whoever sees it gone knows that all are.
kill_processes() {
  local pid isNew=1
  local -A stopped=()
  # What is stopped starts nothing more, so that at some time there is none that is new.
  while [[ $isNew = 1 ]]; do
    isNew=0
    find_processes "$1"
    for pid in "\${found[@]}"; do
      [[ -z \${stopped[$pid]-} ]] || continue
      stopped[$pid]=1
      isNew=1
      kill -STOP "$pid"
    done
  done
  for pid in "\${found[@]}"; do [[ $pid = "$2" ]] || kill -KILL "$pid"; done
  [[ -z $2 ]] || kill -KILL "$2"
} 2>/dev/null

is_ours() {
  local variable
  for variable in "\${variables[@]}"; do [[ $variable != "$mark" ]] || return 0; done
  return 1
}

# Into order: below 0 where the process is of a lower standing than ours. False where it has none.
compare() {
  local variable a b c d e f
  for variable in "\${variables[@]}"; do
    [[ $variable = SLIPWAY_STANDING=* ]] || continue
    IFS=. read -r a b c <<<"\${variable#*=}"
    IFS=. read -r d e f <<<"$standing"
    order=$((a != d ? a - d : b != e ? b - e : c - f))
    return 0
  done
  return 1
}
is_another() { compare && ((order != 0)); }
is_lower() { compare && ((order < 0)); }
is_higher() { compare && ((order > 0)); }

guard() {
  local line limit status left
  self=$BASHPID
  cd /
  for (( ; ; )); do
    if [[ $end = - ]]; then
      read -r line || break
    else
      read_clock
      left=$((end - clock))
      ((left > 0)) || break
      # Not for longer: the clock that limits it stands still while the host is suspended.
      ((left < 100)) || left=100
      printf -v limit '%d.%02d' $((left / 100)) $((left % 100))
      read -r -t "$limit" line
      status=$?
      ((status <= 128)) || continue
      ((status == 0)) || break
    fi
    # A line that came in two, around the end of a wait, counts for nothing.
    [[ $line =~ ^([0-9]+)\\ [-.0-9]+\\ \\.$ ]] || continue
    ((BASH_REMATCH[1] <= end)) || end=\${BASH_REMATCH[1]}
  done
  # What a command leaves behind that has ended by itself is its own affair.
  mapfile -d '' -t variables <"/proc/$command/environ" && is_ours || return
  kill_processes is_ours "$command"
}

refuse() { echo "slipway: $1" >&2; exit 125; }

self=$$
command=$$
mark=SLIPWAY_EXEC=$SLIPWAY_EXEC
read -r end standing _ || exit 0
if [[ $end != - ]]; then
  read_clock
  ((clock < end)) || refuse 'the lease is over under which this was to run'
fi
if [[ $standing != - ]]; then
  find_processes is_another
  while [[ \${#found[@]} != 0 ]]; do
    find_processes is_higher
    [[ \${#found[@]} = 0 ]] || refuse 'somebody with a later lease is at work here'
    kill_processes is_lower ''
    find_processes is_another
  done
  export SLIPWAY_STANDING=$standing
fi
exec 3<&0 </dev/null
# Not in the command's group, which it may kill as a whole, and not its child, which it might await.
(set -m; guard <&3 3<&- >/dev/null 2>&1 &)
exec 3<&-
exec -- "$@"
`;

/**
 * The command under a guard of its own: a process beside it, in its container, that is told over the
 * exec's standard input until when the lease lasts.
 *
 * The guard is in the container, and not on the host, since there it depends on nothing of the agent: the
 * agent may be stopped, killed, cut off from the coordinator, or be a container itself that is removed
 * with all that runs in it. It needs neither Docker nor the right to kill in order to kill, and it sees
 * all that the command has started. It knows them by a variable that they inherit, or by their session, so
 * that what clears its variables is found, too. What runs in the container is of the same user and
 * could kill the guard: who does that harms nobody but himself, until his container is removed.
 */
export function guarded(command: readonly string[]): readonly string[] {
  return ["/bin/bash", "-p", "-c", guardedCommand, "slipway", ...command];
}

/** The variable by which the guard knows what belongs to the command; `id` is nobody else's. */
export function guardMark(id: string): string {
  return `SLIPWAY_EXEC=${id}`;
}

/** What the guard is told; without a lease, only the end of the pipe ends the command. */
export function guardLine(lease: ExecLease | undefined): string {
  if (lease === undefined) return "- - .\n";
  return `${Math.ceil(lease.endsAtMs / 10)} ${lease.standing} .\n`;
}
