/**
 * The tables of the coordinator, as the migrations that made them. A migration is never edited once
 * released; a change is a new one at the end.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    administrator INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    default_branch TEXT NOT NULL,
    entropy TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    deleting INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE environments (
    id TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id),
    name TEXT NOT NULL,
    machine_name TEXT NOT NULL,
    generation INTEGER NOT NULL DEFAULT 0,
    -- Handed out when a deployment starts; the generation follows it when the switch commits.
    last_generation INTEGER NOT NULL DEFAULT 0,
    agent TEXT,
    host TEXT,
    routes_json TEXT NOT NULL DEFAULT '[]',
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX environments_live ON environments (project_id, name)
    WHERE deleted_at_ms IS NULL;

  CREATE TABLE deployments (
    environment_id TEXT NOT NULL REFERENCES environments (id),
    generation INTEGER NOT NULL,
    activity_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    commit_id TEXT NOT NULL,
    content_json TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    PRIMARY KEY (environment_id, generation)
  ) STRICT;

  CREATE TABLE activities (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    project_id TEXT NOT NULL,
    environment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    user_name TEXT NOT NULL,
    -- One ref update is one activity, however often it is announced.
    unique_key TEXT UNIQUE,
    source_json TEXT NOT NULL,
    state_json TEXT NOT NULL,
    phase TEXT NOT NULL,
    cancelling INTEGER NOT NULL DEFAULT 0,
    created_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER,
    summary_json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX activities_by_environment ON activities (environment_id, sequence);
  CREATE INDEX activities_live ON activities (phase) WHERE phase <> 'ended';

  CREATE TABLE steps (
    id TEXT PRIMARY KEY,
    activity_id TEXT NOT NULL,
    project_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Null: any agent of the class may do it.
    agent TEXT,
    action_digest TEXT,
    work_json TEXT NOT NULL,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    fence_epoch INTEGER NOT NULL,
    lease_agent TEXT,
    lease_agent_epoch TEXT,
    lost_json TEXT NOT NULL,
    not_before_ms INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL,
    report_json TEXT
  ) STRICT;
  CREATE INDEX steps_live ON steps (state, created_at_ms) WHERE state <> 'done';
  CREATE INDEX steps_by_activity ON steps (activity_id);
  CREATE UNIQUE INDEX steps_single_flight ON steps (project_id, action_digest)
    WHERE state <> 'done' AND action_digest IS NOT NULL;

  CREATE TABLE step_waiters (
    step_id TEXT NOT NULL REFERENCES steps (id),
    activity_id TEXT NOT NULL,
    PRIMARY KEY (step_id, activity_id)
  ) STRICT;

  CREATE TABLE agents (
    name TEXT PRIMARY KEY,
    epoch TEXT NOT NULL,
    labels_json TEXT NOT NULL,
    slots INTEGER NOT NULL,
    draining INTEGER NOT NULL DEFAULT 0,
    joined_at_ms INTEGER NOT NULL,
    last_seen_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE git_trees (
    project_id TEXT NOT NULL,
    id TEXT NOT NULL,
    root TEXT NOT NULL,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    lfs_pointer TEXT,
    PRIMARY KEY (project_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE git_blobs (
    project_id TEXT NOT NULL,
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    lfs_pointer INTEGER NOT NULL,
    PRIMARY KEY (project_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE known_inputs (
    project_id TEXT NOT NULL,
    application TEXT NOT NULL,
    kind TEXT NOT NULL,
    inputs_json TEXT NOT NULL,
    PRIMARY KEY (project_id, application, kind)
  ) STRICT;

  CREATE TABLE step_logs (
    step_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY (step_id, attempt)
  ) STRICT;
  `,
  `
  CREATE INDEX steps_built ON steps (project_id, created_at_ms)
    WHERE kind = 'build' AND state = 'done';
  `,
  // What the deploy hooks saw when they last ended well; null: not known, or others may have run since.
  "ALTER TABLE environments ADD COLUMN hooks_ended_for TEXT",
  `
  CREATE TABLE domains (
    name TEXT PRIMARY KEY,
    project_id TEXT NOT NULL REFERENCES projects (id),
    is_default INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX domains_of_project ON domains (project_id);
  CREATE UNIQUE INDEX domains_default ON domains (project_id) WHERE is_default = 1;

  -- What the router is told with the routes: rises also where they change without a deployment.
  ALTER TABLE environments ADD COLUMN routes_generation INTEGER NOT NULL DEFAULT 0;
  UPDATE environments SET routes_generation = last_generation;
  -- Where each application answers; null: it was switched to before this was kept.
  ALTER TABLE environments ADD COLUMN targets_json TEXT;
  `,
  // Where its data is; null: under the plain names of its services and applications.
  "ALTER TABLE deployments ADD COLUMN kept_json TEXT",
  `
  CREATE TABLE variables (
    project_id TEXT NOT NULL REFERENCES projects (id),
    -- "": of the whole project.
    environment_id TEXT NOT NULL,
    name TEXT NOT NULL,
    sealed_value TEXT NOT NULL,
    json INTEGER NOT NULL,
    sensitive INTEGER NOT NULL,
    visible_build INTEGER NOT NULL,
    visible_run INTEGER NOT NULL,
    inheritable INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    PRIMARY KEY (project_id, environment_id, name)
  ) STRICT;

  CREATE TABLE sealed_texts (
    project_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sealed_text TEXT NOT NULL,
    used_at_ms INTEGER NOT NULL,
    PRIMARY KEY (project_id, id)
  ) STRICT;
  `,
  `
  CREATE TABLE log_segments (
    activity_id TEXT NOT NULL,
    from_offset INTEGER NOT NULL,
    to_offset INTEGER NOT NULL,
    root TEXT NOT NULL,
    plain TEXT NOT NULL,
    packed TEXT NOT NULL,
    times TEXT NOT NULL,
    first_at_ms INTEGER NOT NULL,
    last_at_ms INTEGER NOT NULL,
    PRIMARY KEY (activity_id, from_offset)
  ) STRICT, WITHOUT ROWID;

  -- Where the activity's log ended after the last of it; what never came.
  ALTER TABLE step_logs ADD COLUMN activity_end INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE step_logs ADD COLUMN lost_bytes INTEGER NOT NULL DEFAULT 0;

  -- The secrets in it, sealed, as JSON; null: it was stored before they were told.
  ALTER TABLE sealed_texts ADD COLUMN sealed_secrets TEXT;
  `,
  `
  CREATE TABLE agent_tokens (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    -- Null: agents of any new name may join with it.
    agent TEXT,
    labels_json TEXT NOT NULL,
    -- Null: as many as like to.
    uses INTEGER,
    used INTEGER NOT NULL DEFAULT 0,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE agent_credentials (
    digest TEXT PRIMARY KEY,
    agent TEXT NOT NULL REFERENCES agents (name) ON DELETE CASCADE,
    -- Rises: the last one was made last.
    sequence INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX agent_credentials_of_agent ON agent_credentials (agent);

  -- Keys at NATS of agents that were removed, until what was signed for them has expired.
  CREATE TABLE nats_revocations (
    key TEXT PRIMARY KEY,
    revoked_at_ms INTEGER NOT NULL
  ) STRICT;

  -- By \`draining\`: 1 an administrator said so, 2 the agent itself, until it starts again.
  ALTER TABLE agents ADD COLUMN version TEXT NOT NULL DEFAULT '';
  -- Those that its join token gave.
  ALTER TABLE agents ADD COLUMN token_labels_json TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE agents ADD COLUMN nats_key TEXT NOT NULL DEFAULT '';
  `,
  // What a step asks of an agent, and what an agent has.
  `
  ALTER TABLE steps ADD COLUMN demand_json TEXT NOT NULL
    DEFAULT '{"labels":[],"priority":0,"cpus":0,"memoryBytes":0,"diskBytes":0}';
  ALTER TABLE steps ADD COLUMN leased_at_ms INTEGER;
  ALTER TABLE steps ADD COLUMN ended_at_ms INTEGER;
  DROP INDEX steps_built;
  ALTER TABLE agents ADD COLUMN resources_json TEXT NOT NULL
    DEFAULT '{"cpus":0,"memoryBytes":0,"diskBytes":0}';
  `,
  // What has ended stays as it ended, whoever asks; facts for people may still be added to it.
  `
  CREATE TRIGGER activities_ended_stay
    BEFORE UPDATE OF state_json, phase, ended_at_ms ON activities
    WHEN OLD.phase = 'ended' AND (NEW.phase <> OLD.phase OR NEW.state_json <> OLD.state_json
      OR NEW.ended_at_ms IS NOT OLD.ended_at_ms)
    BEGIN SELECT RAISE(ABORT, 'the state of an ended activity never changes'); END;
  `,
  // The trace of each activity, as a W3C traceparent; "": begun before there were any.
  `
  ALTER TABLE activities ADD COLUMN traceparent TEXT NOT NULL DEFAULT '';
  `,
  "CREATE INDEX step_waiters_of_activity ON step_waiters (activity_id)",
  // What builds have left in the directories of build.caches; application "": for all of the project.
  `
  CREATE TABLE kept_caches (
    project_id TEXT NOT NULL,
    application TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    tree TEXT NOT NULL,
    PRIMARY KEY (project_id, application, name)
  ) STRICT;
  `,
  // Where slugs come from: DSSE envelopes, and the keys that they are checked with.
  `
  CREATE TABLE slug_statements (
    project_id TEXT NOT NULL,
    slug TEXT NOT NULL,
    application TEXT NOT NULL,
    envelope_json TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    PRIMARY KEY (project_id, slug, application)
  ) STRICT;

  CREATE TABLE signing_keys (
    id TEXT PRIMARY KEY,
    pem TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX steps_of_action ON steps (action_digest) WHERE action_digest IS NOT NULL;
  `,
  // By which asking for whatever waits an agent got a lease: it gets the same again where the answer was lost.
  "ALTER TABLE steps ADD COLUMN lease_request INTEGER NOT NULL DEFAULT 0",
];
