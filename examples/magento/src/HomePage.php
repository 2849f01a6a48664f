<?php

declare(strict_types=1);

namespace Shop;

use EceTools\Connections;
use PDO;

/** What the one page of the shop says. */
final class HomePage
{
    /** @param array<string, mixed> $environment of app/etc/env.php */
    public function __construct(private readonly array $environment, private readonly string $root)
    {
    }

    /** @return array<string, string|int> */
    public function facts(bool $isVisit): array
    {
        $patches = require $this->root . '/generated/patches.php';
        return [
            'Version' => Version::CURRENT,
            'Patches' => implode(', ', $patches),
            'Visitor number' => $isVisit ? $this->countVisit() : 'not counted',
            'Redis' => Connections::redis($this->environment['cache'])->ping() ? 'PONG' : 'silent',
        ];
    }

    public function styleSheet(): string
    {
        $version = file_get_contents($this->root . '/pub/static/deployed_version.txt');
        return "/static/version$version/styles.css";
    }

    private function countVisit(): int
    {
        $database = Connections::database($this->environment['db']);
        $database->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
        $database->exec("UPDATE visits SET number = LAST_INSERT_ID(number + 1) WHERE page = 'home'");
        return (int) $database->lastInsertId();
    }
}
