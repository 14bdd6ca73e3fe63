<?php
// The posts: one for each way in which WordPress embeds pictures, and one for each feature that a reader of posts may stumble over.

$city = wp_insert_term('City', 'category', ['slug' => 'city'])['term_id'];
$parks = wp_insert_term('Arts & Parks', 'category', ['slug' => 'parks'])['term_id'];

/** Publishes a post. Tests find it by its slug. Returns its id. */
function post(string $slug, string $title, string $content, array $more = []): int {
    static $minute = 0;
    $minute += 1;
    $id = wp_insert_post(wp_slash($more + [
        'post_name' => $slug,
        'post_title' => $title,
        'post_content' => $content,
        'post_status' => 'publish',
        'post_author' => 1,
        'post_date' => sprintf('2026-11-20 08:%02d:00', $minute),
    ]), true);
    if (is_wp_error($id)) throw new RuntimeException("$slug: " . $id->get_error_message());
    return $id;
}

function paragraph(string $text): string {
    return "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->";
}

$ferry = picture('ferry', [70, 120, 150], ['title' => 'ferry', 'caption' => 'The ferry leaves at six.', 'alt' => 'A small ferry on a wide river']);
$market = picture('market', [150, 90, 60], ['title' => 'DSC_0412', 'caption' => 'Stalls open before the sun is up.', 'alt' => 'Market stalls in the dark']);
$bridge = picture('bridge', [90, 100, 110], ['title' => 'bridge', 'caption' => 'The old bridge, seen from the north bank.', 'alt' => 'The old bridge, seen from the north bank']);
$meadow = picture('meadow', [80, 130, 70], ['title' => 'meadow', 'alt' => 'Grass and a path']);
$tower = picture('tower', [120, 80, 120], ['title' => 'tower', 'caption' => 'The water tower.', 'alt' => 'A tower'], 1067, 1600);

post('gallery-block', 'A morning in five streets', implode("\n\n", [
    paragraph('Before the trams run, the city belongs to those who <strong>carry</strong> things.'),
    '<!-- wp:gallery {"linkTo":"none"} -->' . "\n"
    . '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">'
    . image_block($market, 'Stalls open before the sun is up.', 'Market stalls in the dark') . "\n\n"
    . image_block($bridge, 'The old bridge, <em>seen from the north bank</em>.', 'The old bridge, seen from the north bank') . "\n\n"
    . image_block($meadow, '', 'Grass and a path')
    . '<figcaption class="blocks-gallery-caption wp-element-caption">Three stops of one walk.</figcaption></figure>' . "\n<!-- /wp:gallery -->",
    paragraph('By eight they have <a href="https://paper.example/tea">tea</a>, and the day begins again.'),
]), ['post_category' => [$city]]);

$featured = post('featured', 'The ferry that never stopped', implode("\n\n", [
    image_block($ferry, 'The ferry leaves at six.', 'A small ferry on a wide river', 'full'),
    paragraph('The ferry has crossed the river for ninety years, and nobody remembers a day without it.'),
    "<!-- wp:heading -->\n<h2>Three crews, one boat</h2>\n<!-- /wp:heading -->",
    paragraph('They change at noon, and again at dusk.'),
    image_block($meadow, 'The landing on the other side.', 'Grass and a path'),
]), ['post_category' => [$city, $parks], 'post_excerpt' => 'Ninety years on one river.', 'tags_input' => ['river']]);
set_post_thumbnail($featured, $ferry);

[$address] = wp_get_attachment_image_src($bridge, 'large');
post('classic-caption', 'Notes from the classic editor', <<<HTML
The classic editor writes no paragraphs; WordPress makes them of empty lines.

[caption id="attachment_$bridge" align="alignnone" width="1024"]<a href="https://paper.example/bridge"><img class="size-large wp-image-$bridge" src="$address" alt="The old bridge" width="1024" height="683" /></a> The bridge on a <em>quiet</em> Sunday.[/caption]

A second paragraph
with a line of its own.
HTML, ['post_category' => [$parks]]);

$tail = post('classic-gallery', 'The gallery of a shortcode', <<<HTML
Four pictures, chosen by their numbers.

[gallery ids="$ferry,$market,$tower,$meadow" columns="2" size="medium" link="file"]

And a last word below them.
HTML, ['post_category' => [$parks]]);
set_post_thumbnail($tail, $tower);

post('film', 'A film from the river', implode("\n\n", [
    paragraph('We filmed the crossing.'),
    '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=aaaaaaaaaaa","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->' . "\n"
    . '<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">' . "\n"
    . "https://www.youtube.com/watch?v=aaaaaaaaaaa\n"
    . '</div><figcaption class="wp-element-caption">The crossing, in two minutes.</figcaption></figure>' . "\n<!-- /wp:embed -->",
    paragraph('It takes two minutes.'),
]), ['post_category' => [$city]]);

post('many-blocks', 'What else the editor can do', implode("\n\n", [
    "<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>First<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>Within</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list --></li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->",
    "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><!-- wp:paragraph -->\n<p>The river does not hurry.</p>\n<!-- /wp:paragraph --><cite>An old ferryman</cite></blockquote>\n<!-- /wp:quote -->",
    "<!-- wp:pullquote -->\n<figure class=\"wp-block-pullquote\"><blockquote><p>Nor do we.</p><cite>His daughter</cite></blockquote></figure>\n<!-- /wp:pullquote -->",
    "<!-- wp:table -->\n<figure class=\"wp-block-table\"><table><thead><tr><th>Year</th><th>Crossings</th></tr></thead><tbody><tr><td>2024</td><td>11,000</td></tr></tbody></table><figcaption class=\"wp-element-caption\">Counted by hand.</figcaption></figure>\n<!-- /wp:table -->",
    "<!-- wp:separator -->\n<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>\n<!-- /wp:separator -->",
    paragraph('Before it leaves, two lines:'),
    "<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>depart = 6\narrive = 6 + 1</code></pre>\n<!-- /wp:code -->",
    "<!-- wp:columns -->\n<div class=\"wp-block-columns\"><!-- wp:column -->\n<div class=\"wp-block-column\">" . paragraph('The left column.') . "</div>\n<!-- /wp:column -->\n\n<!-- wp:column -->\n<div class=\"wp-block-column\">" . paragraph('The right column.') . "</div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->",
    "<!-- wp:media-text {\"mediaId\":$tower,\"mediaType\":\"image\"} -->\n<div class=\"wp-block-media-text alignwide is-stacked-on-mobile\"><figure class=\"wp-block-media-text__media\"><img src=\"" . wp_get_attachment_image_src($tower, 'large')[0] . "\" alt=\"The tower at noon\" class=\"wp-image-$tower size-full\"/></figure><div class=\"wp-block-media-text__content\">" . paragraph('Words beside a picture.') . "</div></div>\n<!-- /wp:media-text -->",
    "<!-- wp:cover -->\n<div class=\"wp-block-cover\"><span aria-hidden=\"true\" class=\"wp-block-cover__background has-background-dim\"></span><img class=\"wp-block-cover__image-background wp-image-$market\" alt=\"\" src=\"" . wp_get_attachment_image_src($market, 'large')[0] . "\" data-object-fit=\"cover\"/><div class=\"wp-block-cover__inner-container\">" . paragraph('Words on a picture.') . "</div></div>\n<!-- /wp:cover -->",
    "<!-- wp:buttons -->\n<div class=\"wp-block-buttons\"><!-- wp:button -->\n<div class=\"wp-block-button\"><a class=\"wp-block-button__link wp-element-button\" href=\"https://paper.example/tickets\">Tickets</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->",
    "<!-- wp:preformatted -->\n<pre class=\"wp-block-preformatted\">Six o’clock\n   seven o’clock</pre>\n<!-- /wp:preformatted -->",
]), ['post_category' => [$city]]);

$water = picture('hewan', [60, 130, 130], ['title' => '河湾', 'caption' => '↑ 清晨的河湾。（记者 周禾 摄）', 'alt' => '　清晨的河湾']);
$chinese = post('zhongwen', '渡口的一天', implode("\n\n", [
    "<!-- wp:paragraph -->\n<p>　　天还没亮，渡口的灯先亮了。老船工说：“先点灯，再开船。”</p>\n<!-- /wp:paragraph -->",
    image_block($water, '↑ 清晨的河湾。（记者 周禾 摄）', '　清晨的河湾'),
    "<!-- wp:paragraph -->\n<p>　　六点整，第一班船离岸。</p>\n<!-- /wp:paragraph -->",
    "<!-- wp:heading -->\n<h2>一条船，三班人</h2>\n<!-- /wp:heading -->",
    "<!-- wp:paragraph -->\n<p>　　中午换班，傍晚再换一次。</p>\n<!-- /wp:paragraph -->",
]), ['post_category' => [$parks]]);
set_post_thumbnail($chinese, $water);

$closed = post('protected', 'For subscribers', paragraph('Nobody reads this without the password.'), ['post_category' => [$city], 'post_password' => 'river']);
set_post_thumbnail($closed, $market);

// Audio, video and files. Only the markup is tested, so the files have no valid contents.
function upload(string $name, string $type): array {
    $file = wp_upload_bits($name, null, 'no ' . $type);
    $id = wp_insert_attachment(['post_mime_type' => $type, 'post_title' => $name, 'post_status' => 'inherit'], $file['file']);
    return [$id, wp_get_attachment_url($id)];
}

[$bell, $bell_address] = upload('bell.mp3', 'audio/mpeg');
[$crossing, $crossing_address] = upload('crossing.mp4', 'video/mp4');
[$timetable, $timetable_address] = upload('timetable.pdf', 'application/pdf');
$own = home_url("?p=$featured");
post('media', 'Sound, film and paper', implode("\n\n", [
    "<!-- wp:audio {\"id\":$bell} -->\n<figure class=\"wp-block-audio\"><audio controls src=\"$bell_address\"></audio><figcaption class=\"wp-element-caption\">The bell.</figcaption></figure>\n<!-- /wp:audio -->",
    "<!-- wp:video {\"id\":$crossing} -->\n<figure class=\"wp-block-video\"><video controls src=\"$crossing_address\"></video><figcaption class=\"wp-element-caption\">The crossing.</figcaption></figure>\n<!-- /wp:video -->",
    "<!-- wp:shortcode -->\n[audio mp3=\"$bell_address\"]\n<!-- /wp:shortcode -->",
    "<!-- wp:shortcode -->\n[video mp4=\"$crossing_address\" width=\"640\" height=\"360\"]\n<!-- /wp:shortcode -->",
    "<!-- wp:file {\"id\":$timetable,\"href\":\"$timetable_address\"} -->\n<div class=\"wp-block-file\"><a id=\"wp-block-file--media-1\" href=\"$timetable_address\">Timetable</a><a href=\"$timetable_address\" class=\"wp-block-file__button wp-element-button\" download aria-describedby=\"wp-block-file--media-1\">Download</a></div>\n<!-- /wp:file -->",
    "<!-- wp:embed {\"url\":\"$own\",\"type\":\"wp-embed\",\"providerNameSlug\":\"the-small-paper\"} -->\n<figure class=\"wp-block-embed is-type-wp-embed\"><div class=\"wp-block-embed__wrapper\">\n$own\n</div></figure>\n<!-- /wp:embed -->",
    "<!-- wp:verse -->\n<pre class=\"wp-block-verse\">Slow water,\nslow boat.</pre>\n<!-- /wp:verse -->",
    "<!-- wp:spacer -->\n<div style=\"height:100px\" aria-hidden=\"true\" class=\"wp-block-spacer\"></div>\n<!-- /wp:spacer -->",
    "<!-- wp:image {\"id\":$bridge,\"linkDestination\":\"media\",\"align\":\"right\"} -->\n<figure class=\"wp-block-image alignright size-medium\"><a href=\"" . wp_get_attachment_url($bridge) . "\"><img src=\"" . wp_get_attachment_image_src($bridge, 'medium')[0] . "\" alt=\"The old bridge\" class=\"wp-image-$bridge\"/></a></figure>\n<!-- /wp:image -->",
    "<!-- wp:social-links -->\n<ul class=\"wp-block-social-links\"><!-- wp:social-link {\"url\":\"https://paper.example/feed\",\"service\":\"feed\"} /--></ul>\n<!-- /wp:social-links -->",
    "<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->",
    paragraph('After the fold.'),
    "<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->",
    paragraph('On the second page.'),
]), ['post_category' => [$city]]);

// examples/wordpress, pasted unchanged. WordPress lets an editor write HTML, but not an author.
// They are pages, because the other tests read lists of posts.
foreach (['editor', 'author'] as $role) {
    wp_set_current_user(wp_insert_user(['user_login' => "an-$role", 'user_pass' => 'no-secret', 'role' => $role]));
    post("pasted-by-$role", "Pasted by an $role", file_get_contents(__DIR__ . '/../../examples/wordpress/block.html'), ['post_type' => 'page', 'post_author' => get_current_user_id()]);
}
wp_set_current_user(1);
