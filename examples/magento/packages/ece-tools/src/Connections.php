<?php

declare(strict_types=1);

namespace EceTools;

use PDO;
use PDOException;
use Redis;
use RedisException;

/** Opens what a relationship leads to, and waits for it where it is still starting. */
final class Connections
{
    private const PATIENCE_SECONDS = 30;

    /** @param array<string, mixed> $relationship */
    public static function database(array $relationship): PDO
    {
        $source = sprintf(
            'mysql:host=%s;port=%d;dbname=%s;charset=utf8mb4',
            $relationship['host'],
            $relationship['port'],
            $relationship['path'],
        );
        return self::retry(
            PDOException::class,
            static fn () => new PDO($source, $relationship['username'], $relationship['password']),
        );
    }

    /** @param array<string, mixed> $relationship */
    public static function redis(array $relationship): Redis
    {
        return self::retry(RedisException::class, static function () use ($relationship): Redis {
            $redis = new Redis();
            $redis->connect($relationship['host'], (int) $relationship['port'], 2.0);
            return $redis;
        });
    }

    /**
     * @template T
     * @param class-string<\Exception> $failure
     * @param callable(): T $open
     * @return T
     */
    private static function retry(string $failure, callable $open): mixed
    {
        $deadline = microtime(true) + self::PATIENCE_SECONDS;
        while (true) {
            try {
                return $open();
            } catch (\Exception $error) {
                if (!$error instanceof $failure || microtime(true) > $deadline) {
                    throw $error;
                }
                usleep(200_000);
            }
        }
    }
}
