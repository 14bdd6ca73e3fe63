<?php
// Settings of a theme that change the responses of the REST API. They depend on the request, so that one site serves both
// variants:
//   `/wp-json/…` has pretty permalinks, `?rest_route=/…` has plain ones, also in `_links`.
//   `&html5` has captions in <figure>, as in current themes. Without it they are <div> and <dl>, as in older ones.

add_action('after_setup_theme', function () {
    add_theme_support('post-thumbnails');
    if (isset($_GET['html5'])) add_theme_support('html5', ['caption', 'gallery']);
});

add_filter('pre_option_permalink_structure', function () {
    return isset($_GET['rest_route']) ? '' : '/%postname%/';
});
