<?php

declare(strict_types=1);

namespace EceTools;

use RuntimeException;

/** What magento-cloud:build does, in small: patches, compiled dependencies, static content. */
final class Build
{
    public function __construct(private readonly string $root)
    {
    }

    public function run(): void
    {
        $patches = $this->applyPatches();
        $this->writePhp('generated/patches.php', $patches);
        $classes = $this->compile();
        $files = $this->deployStaticContent();
        echo 'built: ', count($patches), ' patches, ', count($classes), ' classes, ', $files, " static files\n";
    }

    /**
     * Applies m2-hotfixes/*.patch in the order of their names.
     *
     * @return list<string> their names
     */
    private function applyPatches(): array
    {
        $names = [];
        foreach (glob($this->root . '/m2-hotfixes/*.patch') ?: [] as $patch) {
            $this->execute(['patch', '--strip=1', '--forward', '--batch', '--input', $patch]);
            $names[] = basename($patch);
            echo 'applied ', basename($patch), "\n";
        }
        return $names;
    }

    /**
     * Writes what the object manager would otherwise find out at run time: which class is in which file.
     *
     * @return array<string, string>
     */
    private function compile(): array
    {
        $classes = [];
        foreach (glob($this->root . '/src/*.php') ?: [] as $file) {
            $class = 'Shop\\' . basename($file, '.php');
            $classes[$class] = 'src/' . basename($file);
        }
        $this->writePhp('generated/classes.php', $classes);
        return $classes;
    }

    /** Copies the theme to pub/static, named by its version, and returns how many files that were. */
    private function deployStaticContent(): int
    {
        $version = substr(hash('sha256', $this->contentOf('theme/*')), 0, 10);
        $count = 0;
        foreach (glob($this->root . '/theme/*') ?: [] as $file) {
            $text = (string) file_get_contents($file);
            $this->write('pub/static/' . basename($file), (string) preg_replace('/\s+/', ' ', $text));
            $count++;
        }
        // Digits alone: the web server's rule for /static/version<digits>/ takes them off again.
        $this->write('pub/static/deployed_version.txt', (string) hexdec($version));
        return $count;
    }

    private function contentOf(string $pattern): string
    {
        return implode("\0", array_map('file_get_contents', glob($this->root . '/' . $pattern) ?: []));
    }

    /** @param array<array-key, string> $value */
    private function writePhp(string $path, array $value): void
    {
        $this->write($path, "<?php\n\nreturn " . var_export($value, true) . ";\n");
    }

    private function write(string $path, string $text): void
    {
        $file = $this->root . '/' . $path;
        if (!is_dir(dirname($file)) && !mkdir(dirname($file), 0777, true)) {
            throw new RuntimeException("cannot make the directory of $path");
        }
        if (file_put_contents($file, $text) === false) {
            throw new RuntimeException("cannot write $path");
        }
    }

    /** @param list<string> $command */
    private function execute(array $command): void
    {
        $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $pipes, $this->root);
        if ($process === false) {
            throw new RuntimeException("cannot run {$command[0]}");
        }
        $output = stream_get_contents($pipes[1]);
        $status = proc_close($process);
        if ($status !== 0) {
            throw new RuntimeException("{$command[0]} ended with $status: $output");
        }
    }
}
