<?php

declare(strict_types=1);

namespace EceTools;

use PDO;
use RuntimeException;

/** What magento-cloud:deploy does, in small: configuration, database schema, caches. */
final class Deploy
{
    public function __construct(private readonly string $root)
    {
    }

    public function run(): void
    {
        $environment = $this->writeEnvironment();
        $this->upgradeDatabase(Connections::database($environment['db']));
        $redis = Connections::redis($environment['cache']);
        $redis->flushDB();
        echo "flushed the cache\n";
    }

    /** Fills the cache that the deployment has emptied. */
    public function warmUp(): void
    {
        $environment = require $this->root . '/app/etc/env.php';
        Connections::redis($environment['cache'])->set('warm', date(DATE_ATOM));
        echo "warmed the cache up\n";
    }

    /**
     * Writes app/etc/env.php, into a mount, from the relationships. The key that it holds stays over
     * deployments: what was encrypted with it must remain readable.
     *
     * @return array{db: array<string, mixed>, cache: array<string, mixed>, key: string}
     */
    private function writeEnvironment(): array
    {
        $file = $this->root . '/app/etc/env.php';
        $relationships = self::decode('MAGENTO_CLOUD_RELATIONSHIPS');
        $before = is_file($file) ? require $file : [];
        $environment = [
            'db' => $relationships['database'][0] ?? throw new RuntimeException('no relationship "database"'),
            'cache' => $relationships['redis'][0] ?? throw new RuntimeException('no relationship "redis"'),
            'key' => $before['key'] ?? bin2hex(random_bytes(16)),
        ];
        $temporary = $file . '.' . getmypid();
        file_put_contents($temporary, "<?php\n\nreturn " . var_export($environment, true) . ";\n");
        if (!rename($temporary, $file)) {
            throw new RuntimeException('cannot write app/etc/env.php');
        }
        echo "wrote app/etc/env.php\n";
        return $environment;
    }

    /** Runs the steps of setup/ that this database has not had yet. */
    private function upgradeDatabase(PDO $database): void
    {
        $database->exec('CREATE TABLE IF NOT EXISTS setup_module (step VARCHAR(100) PRIMARY KEY)');
        $done = $database->query('SELECT step FROM setup_module')->fetchAll(PDO::FETCH_COLUMN);
        echo $done === [] ? "installing the database\n" : "upgrading the database\n";
        foreach (glob($this->root . '/setup/*.sql') ?: [] as $file) {
            $step = basename($file, '.sql');
            if (in_array($step, $done, true)) {
                continue;
            }
            $database->exec((string) file_get_contents($file));
            $database->prepare('INSERT INTO setup_module VALUES (?)')->execute([$step]);
            echo "  $step\n";
        }
    }

    /** @return array<string, mixed> */
    private static function decode(string $variable): array
    {
        $encoded = getenv($variable);
        if ($encoded === false) {
            throw new RuntimeException("$variable is not set");
        }
        return json_decode((string) base64_decode($encoded, true), true, 64, JSON_THROW_ON_ERROR);
    }
}
