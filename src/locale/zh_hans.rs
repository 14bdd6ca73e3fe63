//! Chinese in simplified characters.

use super::{Failures, Locale, Photos, clock};
use crate::article::date::Date;
use crate::article::language::Direction;

/// The words.
pub static LOCALE: Locale = Locale {
    tag: "zh-Hans",
    direction: Direction::Ltr,
    date,
    you_are_here: "当前位置",
    source: "来源",
    author: "作者",
    editor: "编辑",
    list_separator: "、",
    colon: "：",
    updated: "更新于",
    related: "相关链接",
    channels: "频道精选",
    next_article: "阅读下一篇",
    home: "返回",
    photo_credit: |name| format!("摄影：{name}"),
    enlarge: |position, count| format!("放大第 {position} 张图片，共 {count} 张"),
    gallery: |count| format!("{count} 张图片"),
    lightbox: "图片浏览",
    counter: |position, count| format!("{position} / {count}"),
    close: "关闭",
    previous_photo: "上一张",
    next_photo: "下一张",
    loading: "正在加载…",
    retry: "重试",
    photo_missing: "图片未能加载。",
    no_text: "这篇文章没有正文。",
    protected: "这篇文章的正文受密码保护。",
    no_articles: "这个频道还没有文章。",
    play: "播放",
    show_post: "显示原帖",
    loads_from: |name| format!("点击后才会从{name}加载"),
    open_on: |name| format!("在{name}打开"),
    photos: Photos {
        zoom_in: "放大",
        zoom_out: "缩小",
        whole: "查看全图",
        pan: "移动放大的图片",
        slideshow: "幻灯片播放",
        caption: "图片说明",
        full_screen: "全屏",
        share: "分享",
        copied: "链接已复制",
        download: "下载",
        keys: "键盘快捷键",
        first: "第一张",
        last: "最后一张",
    },
    failures: Failures {
        no_address: "没有指定要阅读的文章",
        unreachable: "无法连接到文章所在的网站",
        not_found: "文章不存在，或已被移除",
        forbidden: "这篇文章没有公开",
        server: "发布方的服务器出现故障",
        status: "发布方的服务器拒绝了请求",
        converter: "未能加载这种文章格式的读取程序",
        empty: "服务器返回了空内容",
        html: "收到的是网页，而不是文章数据",
        truncated: "文章没有完整送达",
        unreadable: "文章数据已损坏",
        not_article: "收到的数据不是文章",
        refused: "发布方的服务器拒绝了请求",
        not_feed: "收到的数据不是文章列表",
        not_site: "收到的数据不是站点信息",
        no_channel: "本站没有这个频道",
        no_feed: "这个频道没有文章列表",
        check_connection: "请检查网络连接后重试。",
        try_later: "请稍后重试。",
        tell_publisher: "如果重试无效，需要由发布方修复。",
        tell_page_author: "需要由本页面的作者修复。",
    },
};

fn date(date: &Date) -> String {
    let day = format!("{}年{}月{}日", date.year, date.month, date.day);
    date.time.map_or(day.clone(), |time| format!("{day} {}", clock(time)))
}
