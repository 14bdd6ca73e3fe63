<?php
// Draws pictures and adds them to the media library like uploads.

/** Draws a landscape in one color: a sky, a sun, three hills. Returns the file. */
function draw(int $width, int $height, array $color): string {
    $image = imagecreatetruecolor($width, $height);
    [$red, $green, $blue] = $color;
    for ($y = 0; $y < $height; $y += 1) {
        $light = 1 - 0.35 * $y / $height;
        imageline($image, 0, $y, $width, $y, imagecolorallocate($image, (int) (120 + $red * $light / 2), (int) (130 + $green * $light / 2), (int) (140 + $blue * $light / 2)));
    }
    $sun = (int) ($height / 6);
    imagefilledellipse($image, (int) ($width * 0.7), (int) ($height * 0.3), $sun, $sun, imagecolorallocate($image, 250, 235, 190));
    foreach ([0.62, 0.74, 0.86] as $nth => $level) {
        $shade = 1 - 0.25 * $nth;
        $hill = imagecolorallocate($image, (int) ($red * $shade), (int) ($green * $shade), (int) ($blue * $shade));
        for ($x = 0; $x < $width; $x += 1) {
            $top = $height * ($level + 0.07 * sin($x / $width * (4 + 2 * $nth) + 2 * $nth));
            imageline($image, $x, (int) $top, $x, $height, $hill);
        }
    }
    $file = tempnam(sys_get_temp_dir(), 'av-picture-');
    imagejpeg($image, $file, 85);
    return $file;
}

/** Uploads a picture with the texts of an editor. Returns its id. */
function picture(string $name, array $color, array $texts = [], int $width = 1600, int $height = 1067): int {
    $file = draw($width, $height, $color);
    $id = media_handle_sideload(['name' => "$name.jpg", 'tmp_name' => $file], 0);
    if (is_wp_error($id)) {
        @unlink($file);
        throw new RuntimeException("$name: " . $id->get_error_message());
    }
    wp_update_post(wp_slash(array_filter([
        'ID' => $id,
        'post_title' => $texts['title'] ?? null,
        'post_excerpt' => $texts['caption'] ?? null,
        'post_content' => $texts['description'] ?? null,
    ])));
    if (isset($texts['alt'])) update_post_meta($id, '_wp_attachment_image_alt', wp_slash($texts['alt']));
    return $id;
}

/** The markup of an image block. */
function image_block(int $id, string $caption = '', string $alt = '', string $size = 'large'): string {
    [$url] = wp_get_attachment_image_src($id, $size);
    $alt = esc_attr($alt);
    $figcaption = $caption === '' ? '' : "<figcaption class=\"wp-element-caption\">$caption</figcaption>";
    return "<!-- wp:image {\"id\":$id,\"sizeSlug\":\"$size\",\"linkDestination\":\"none\"} -->\n"
        . "<figure class=\"wp-block-image size-$size\"><img src=\"$url\" alt=\"$alt\" class=\"wp-image-$id\"/>$figcaption</figure>\n"
        . "<!-- /wp:image -->";
}
