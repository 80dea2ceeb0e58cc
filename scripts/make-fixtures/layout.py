"""Sets a deed's markup as pages of type, the way offices do: centred or left headings in bold capitals, running heads and feet."""
import io
import re

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSerif"
pdfmetrics.registerFont(TTFont("Serif", f"{DEJAVU}.ttf"))
pdfmetrics.registerFont(TTFont("Serif-Bold", f"{DEJAVU}-Bold.ttf"))


def read_pages(folder):
    """Paragraphs of each page, without markup and clause marks."""
    markup = open(f"{folder}/deed.md", encoding="utf8").read()
    plain = re.sub(r"⟦[A-Z_]+\|([^⟧]+)⟧", r"\1", markup)
    pages = [[]]
    for line in plain.split("\n"):
        if line == "=== page ===":
            pages.append([])
        elif line.strip() and not line.startswith("§ "):
            pages[-1].append(line)
    return pages


def is_heading(paragraph):
    letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", paragraph)
    return len(paragraph) < 60 and letters == letters.upper() and len(letters) > 3


def break_word(word, fits):
    """The longest head that fits with a hyphen, cut between vowel and consonant + vowel; None where there is none."""
    cuts = [m.start() + 1 for m in re.finditer(r"(?i)[aeiouéèäöü](?=[bcdfghklmnprstvwz][aeiouéèäöü])", word)]
    for cut in reversed([c for c in cuts if 3 <= c <= len(word) - 3]):
        if word[:cut].isalpha() and word[cut:].rstrip(",.;:").isalpha() and fits(word[:cut] + "-"):
            return word[:cut], word[cut:]
    return None


def wrap(text, font, size, width):
    """Lines no wider than `width`; a long word may be broken over a line end."""
    lines, line = [], ""
    words = text.split(" ")
    while words:
        word = words.pop(0)
        trial = f"{line} {word}" if line else word
        if pdfmetrics.stringWidth(trial, font, size) <= width:
            line = trial
            continue
        room = width - pdfmetrics.stringWidth(line + " ", font, size)
        parts = break_word(word, lambda head: pdfmetrics.stringWidth(head, font, size) <= room) if len(word) > 9 else None
        if parts:
            lines.append(f"{line} {parts[0]}-")
            words.insert(0, parts[1])
        else:
            lines.append(line)
            words.insert(0, word)
        line = ""
    return lines + [line]


def set_pages(pages, size=11, font=("Times-Roman", "Times-Bold"), centred=True, head=None, foot=None, columns=1):
    """PDF bytes. `head` and `foot` get (page number, pages) and give a running line or None. Text must fit: a page that overflows is an error."""
    buffer = io.BytesIO()
    width, height = A4
    c = canvas.Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    margin, gutter = 72, 24
    column = (width - 2 * margin - gutter * (columns - 1)) / columns
    for number, paragraphs in enumerate(pages, 1):
        c.setFont(font[0], size - 2)
        if head and head(number, len(pages)):
            c.drawRightString(width - margin, height - 40, head(number, len(pages)))
        if foot and foot(number, len(pages)):
            c.drawCentredString(width / 2, 34, foot(number, len(pages)))
        top = height - margin - size
        x, y, used = margin, top, 1
        # Columns are filled evenly when there are several, to the page's foot otherwise.
        blocks = [(wrap(p, font[1] if is_heading(p) else font[0], size, column), is_heading(p)) for p in paragraphs]
        lines_in_all = sum(len(lines) + 1 for lines, _ in blocks)
        floor = top - (lines_in_all / columns + 3) * size * 1.35 if columns > 1 else 60
        for lines, heading in blocks:
            c.setFont(font[1] if heading else font[0], size)
            for line in lines:
                if y < floor and used < columns:
                    x, y, used = x + column + gutter, top, used + 1
                if y < 55:
                    raise ValueError(f"page {number} overflows at: {line}")
                if heading and centred:
                    c.drawCentredString(x + column / 2, y, line)
                else:
                    c.drawString(x, y, line)
                y -= size * 1.35
            y -= size * 0.7
        c.showPage()
    c.save()
    return buffer.getvalue()
