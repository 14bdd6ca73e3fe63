<?php
// The settings of the WordPress that `cargo xtask wordpress` starts; it is copied to its folder as wp-config.php.

define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WORDPRESS_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', getenv('WORDPRESS_ORIGIN'));
define('WP_SITEURL', getenv('WORDPRESS_ORIGIN'));
// It follows from the others once WordPress is installed; the pictures come right after that.
define('WP_CONTENT_URL', getenv('WORDPRESS_ORIGIN') . '/wp-content');

// It asks nobody for updates, films or anything else: it works without a network, and the same each time.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);

// Nobody signs in, so that the keys protect nothing.
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $purpose) {
    define("{$purpose}_KEY", "no secret: $purpose");
    define("{$purpose}_SALT", "no secret either: $purpose");
}

if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
