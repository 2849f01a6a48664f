/**
 * The only shell code of ours that runs in an application's container. It is constant: what users wrote
 * comes as arguments. dash, because hooks and commands are written for it.
 */
const enter = `cd /app || exit 1
if [ -f ./.environment ]; then . ./.environment; fi
`;

const start = `${enter}if [ -n "\${SLIPWAY_PHP_INI:-}" ]; then
  mkdir -p /tmp/slipway-php && printf %s "$SLIPWAY_PHP_INI" >/tmp/slipway-php/99-variables.ini
fi
if [ -n "\${SOCKET:-}" ]; then rm -f -- "$SOCKET"; fi
if [ -n "$1" ]; then /bin/dash -c "$1" || echo "pre_start exited with status $?" >&2; fi
exec /bin/dash -c "$2"
`;

/** Runs the start command, in place of the script, after `preStart` ("": none). */
export function startCommand(preStart: string, command: string): readonly string[] {
  return ["/bin/dash", "-c", start, "slipway", preStart, command];
}

/** Runs a hook in the application's directory, with what its .environment file sets. */
export function hookCommand(hook: string): readonly string[] {
  return ["/bin/dash", "-c", `${enter}exec /bin/dash -c "$1"\n`, "slipway", hook];
}
