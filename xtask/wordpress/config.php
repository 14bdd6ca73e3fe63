<?php
// The settings of the WordPress that `cargo xtask wordpress` starts. The file is copied to its folder as wp-config.php.

define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WORDPRESS_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', getenv('WORDPRESS_ORIGIN'));
define('WP_SITEURL', getenv('WORDPRESS_ORIGIN'));
// WordPress derives it only after its installation, but the pictures are created right after that in the same process.
define('WP_CONTENT_URL', getenv('WORDPRESS_ORIGIN') . '/wp-content');

// No requests to other servers, so that the site works without a network and is always the same.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);

// The keys need not be secret, because there are no sign-ins.
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $purpose) {
    define("{$purpose}_KEY", "not secret: $purpose");
    define("{$purpose}_SALT", "not secret either: $purpose");
}

if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
