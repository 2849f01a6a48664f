<?php

declare(strict_types=1);

use Shop\Greeting;
use Shop\HomePage;
use Shop\Version;

$root = dirname(__DIR__);
require $root . '/vendor/autoload.php';

header('X-App-Version: ' . Version::CURRENT);
header('Cache-Control: no-store');

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/health') {
    header('Content-Type: application/json');
    echo json_encode(['status' => 'ok', 'version' => Version::CURRENT]), "\n";
    return;
}
if ($path !== '/' && $path !== '/index.php') {
    http_response_code(404);
    echo "There is nothing at this address.\n";
    return;
}

$configuration = $root . '/app/etc/env.php';
if (!is_file($configuration)) {
    echo "The shop is not installed yet: its deploy hook has not run.\n";
    return;
}
$page = new HomePage(require $configuration, $root);
$facts = $page->facts($_SERVER['REQUEST_METHOD'] === 'GET');
?>
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Shop <?= htmlspecialchars(Version::CURRENT) ?></title>
    <link rel="stylesheet" href="<?= htmlspecialchars($page->styleSheet()) ?>">
  </head>
  <body>
    <h1><?= htmlspecialchars(Greeting::text()) ?></h1>
    <dl>
<?php foreach ($facts as $name => $value) : ?>
      <dt><?= htmlspecialchars($name) ?></dt>
      <dd><?= htmlspecialchars((string) $value) ?></dd>
<?php endforeach; ?>
    </dl>
  </body>
</html>
