<?php

declare(strict_types=1);

namespace Shop;

final class Version
{
    /** Shown on the page and sent as X-App-Version: change it, push, and watch the shop change. */
    public const CURRENT = '1.0.0';
}
