//! Japanese.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "記事ツール",
    close: "閉じる",
    contents: "目次",
    top: "先頭へ戻る",
    share: "共有",
    copy_link: "リンクをコピー",
    copied: "コピーしました",
    not_copied: "このブラウザーではコピーできません",
    copy_quote: "引用とリンクをコピー",
    resume: "前回の続きから読む",
    print: "印刷",
    save_html: "ウェブページとして保存",
    save_markdown: "Markdown として保存",
    saved: "保存しました：①",
    not_saved: "ファイルを作成できませんでした",
    listen: "音声で聞く",
    play: "再生",
    pause: "一時停止",
    stop: "停止",
    previous_sentence: "前の文",
    next_sentence: "次の文",
    previous_paragraph: "前の段落",
    next_paragraph: "次の段落",
    speed: "速度",
    voice: "音声",
    captions: "写真の説明も読む",
};
