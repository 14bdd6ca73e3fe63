<?php
// What a theme decides, whichever is there. Two things of it change what the REST API says, and depend here on how
// it is asked, so that one site can be both of what partners have:
//   `/wp-json/…` pretty permalinks, `?rest_route=/…` plain ones (the addresses in `_links` are of the same kind);
//   `&html5` a theme of today, whose captions are <figure>; without, an older one with <div> and <dl>.

add_action('after_setup_theme', function () {
    add_theme_support('post-thumbnails');
    if (isset($_GET['html5'])) add_theme_support('html5', ['caption', 'gallery']);
});

add_filter('pre_option_permalink_structure', function () {
    return isset($_GET['rest_route']) ? '' : '/%postname%/';
});
