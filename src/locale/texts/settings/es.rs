//! Spanish.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Ajustes de lectura",
    close: "Cerrar",
    reset: "Restablecer",
    kept: "Guardados en este navegador",
    not_kept: "Este navegador no guarda los ajustes",
    theme: "Colores",
    auto: "Automático",
    light: "Claro",
    dark: "Oscuro",
    sepia: "Sepia",
    contrast: "Alto contraste",
    own_colors: "Mis colores",
    text: "Texto",
    background: "Fondo",
    links: "Enlaces",
    low_contrast: "El contraste es de ① a 1. El texto se lee bien a partir de 4,5 a 1.",
    size: "Tamaño del texto",
    font: "Tipo de letra",
    standard_font: "Estándar",
    serif: "Con serifa",
    sans: "Sin serifa",
    own_font: "Otro",
    family: "Nombre de un tipo de letra instalado",
    weight: "Grosor",
    spacing: "Espaciado",
    leading: "Interlineado",
    letter_spacing: "Espacio entre letras",
    paragraph_spacing: "Espacio entre párrafos",
    indent: "Sangrar los párrafos",
    width: "Ancho de columna",
    justify: "Justificar el texto",
};
