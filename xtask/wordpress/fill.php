<?php
// Installs the WordPress in a folder and creates its posts: `php fill.php FOLDER`.
// Uses only WordPress's own functions, so that sizes, srcset, captions and markup are those of a real site.

[, $folder] = $argv;
set_error_handler(function ($level, $message, $file, $line) {
    if (error_reporting() & $level) fwrite(STDERR, "$message ($file:$line)\n");
    return true;
});

/** Connects to the database, which may still be starting. */
function database(string $socket): mysqli {
    mysqli_report(MYSQLI_REPORT_OFF);
    for ($try = 0; $try < 300; $try += 1) {
        $connection = mysqli_init();
        if (@$connection->real_connect('localhost', 'root', '', null, 0, $socket)) return $connection;
        usleep(100_000);
    }
    fwrite(STDERR, "MariaDB does not answer at $socket: " . mysqli_connect_error() . "\n");
    exit(1);
}

database(getenv('WORDPRESS_SOCKET'))->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');

/** Replaces WordPress's own function, so that no mail is sent. */
function wp_mail() { return true; }

$_SERVER['HTTP_HOST'] = parse_url(getenv('WORDPRESS_ORIGIN'), PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
require $folder . '/wp-load.php';
foreach (['upgrade', 'file', 'media', 'image'] as $name) require_once ABSPATH . "wp-admin/includes/$name.php";
wp_install('The Small Paper', 'editor', 'editor@paper.example', true, '', 'no-secret');
wp_installing(false);

update_option('timezone_string', 'Asia/Shanghai');
wp_set_current_user(1);
wp_update_user(['ID' => 1, 'display_name' => 'Ada Moor']);
// The sample posts of a fresh installation.
wp_delete_post(1, true);
wp_delete_post(2, true);

require __DIR__ . '/picture.php';
require __DIR__ . '/posts.php';
$count = wp_count_posts()->publish;
echo "$count posts\n";
