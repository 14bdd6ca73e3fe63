//! Russian.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Инструменты статьи",
    close: "Закрыть",
    contents: "Содержание",
    top: "Наверх",
    share: "Поделиться",
    copy_link: "Скопировать ссылку",
    copied: "Скопировано",
    not_copied: "Браузер не разрешает копирование",
    copy_quote: "Скопировать цитату со ссылкой",
    resume: "Продолжить с того же места",
    print: "Печать",
    save_html: "Сохранить как веб-страницу",
    save_markdown: "Сохранить как Markdown",
    saved: "Сохранено: ①",
    not_saved: "Не удалось создать файл",
    listen: "Слушать",
    play: "Воспроизвести",
    pause: "Пауза",
    stop: "Остановить",
    previous_sentence: "Предыдущее предложение",
    next_sentence: "Следующее предложение",
    previous_paragraph: "Предыдущий абзац",
    next_paragraph: "Следующий абзац",
    speed: "Скорость",
    voice: "Голос",
    captions: "Читать подписи",
};
