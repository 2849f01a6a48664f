<?php

declare(strict_types=1);

namespace Shop;

/** m2-hotfixes/ has a patch for this. */
final class Greeting
{
    public static function text(): string
    {
        return 'Welcome to the shop, not patched';
    }
}
