"""
Prints annotated texts and scans them, for recognition by our own src/ocr (needs scripts/make-fixtures/requirements.txt as well):

    python training/render_scans.py --quality clean poor bad --out training/build/scans [--ids nl-t01 …] [--pages 3]

Qualities as in ../shared/gold: clean 300 dpi grey; poor 200 dpi, skewed, noisy; bad 150 dpi in two tones, skewed, with a stamp and a stroke over the text.
Typeface, size, spacing and wear are drawn from the id and the quality. --fonts names folders with more TrueType families (X.ttf with X-Bold.ttf).
"""
import argparse
import io
import sys
from pathlib import Path
from random import Random

TRAINING = Path(__file__).resolve().parent
sys.path.insert(0, str(TRAINING.parent / "scripts/make-fixtures"))

import pikepdf  # noqa: E402
from layout import is_heading, read_pages, wrap  # noqa: E402
from PIL import Image, ImageDraw, ImageFont  # noqa: E402
from reportlab.lib.pagesizes import A4  # noqa: E402
from reportlab.pdfbase import pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402
from reportlab.pdfgen import canvas  # noqa: E402
from scanner import add_image_page, age, encode_g4, encode_jpeg, rasterise, save  # noqa: E402

# Faces of every PDF reader; they hold Latin-1 only, so other texts are set in a TrueType face.
STANDARD = [("Times-Roman", "Times-Bold"), ("Helvetica", "Helvetica-Bold"), ("Courier", "Courier-Bold")]
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")


def register_fonts(folders: list[Path]) -> list[tuple[str, str]]:
    """(face, bold face) of every family that has both as FAMILY[-Regular].ttf and FAMILY-Bold.ttf."""
    families = []
    for bold in sorted(f for folder in [DEJAVU, *folders] for f in folder.rglob("*-Bold.ttf")):
        stem = bold.stem.removesuffix("-Bold")
        plain = next((p for p in (bold.with_name(f"{stem}.ttf"), bold.with_name(f"{stem}-Regular.ttf")) if p.exists()), None)
        if plain:
            pdfmetrics.registerFont(TTFont(stem, plain))
            pdfmetrics.registerFont(TTFont(f"{stem}-Bold", bold))
            families.append((stem, f"{stem}-Bold"))
    return families


def set_text(pages: list[list[str]], random: Random, families: list[tuple[str, str]], limit: int | None) -> bytes:
    """Flowing pages; the markup's own page breaks are kept."""
    text = "\n".join(p for page in pages for p in page)
    latin = text == text.encode("cp1252", "ignore").decode("cp1252")
    font = random.choice((STANDARD if latin else []) + families)
    size, leading = random.choice((9.5, 10, 10.5, 11, 12)), random.choice((1.2, 1.35, 1.5, 1.8))
    margin = random.choice((56, 72, 90))
    width, height = A4
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=A4, invariant=1)
    printed = 0
    for paragraphs in pages:
        y, began = height - margin, True
        for paragraph in paragraphs:
            face = font[1] if is_heading(paragraph) else font[0]
            for line in wrap(paragraph, face, size, width - 2 * margin):
                if y < margin:
                    sheet.showPage()
                    printed, y = printed + 1, height - margin
                if printed == limit:
                    sheet.save()
                    return buffer.getvalue()
                sheet.setFont(face, size)
                (sheet.drawCentredString(width / 2, y, line) if is_heading(paragraph) and began else sheet.drawString(margin, y, line))
                y -= size * leading
            y -= size * 0.7
        sheet.showPage()
        printed += 1
        if printed == limit:
            break
    sheet.save()
    return buffer.getvalue()


def stamp(image: Image.Image, random: Random) -> Image.Image:
    """A round stamp and a stroke of the pen over the text."""
    draw = ImageDraw.Draw(image)
    w, h = image.size
    x, y, r = random.uniform(0.3, 0.7) * w, random.uniform(0.3, 0.8) * h, 0.09 * w
    draw.ellipse((x - r, y - r, x + r, y + r), outline=90, width=max(2, int(w * 0.004)))
    draw.text((x - 0.6 * r, y - 0.1 * r), "GEZIEN 2 JUNI", fill=90, font=ImageFont.truetype(DEJAVU / "DejaVuSans-Bold.ttf", int(r * 0.22)))
    points = [(random.uniform(0.1, 0.9) * w, random.uniform(0.1, 0.9) * h) for _ in range(2)]
    draw.line(points, fill=70, width=max(2, int(w * 0.003)))
    return image


def scan(pdf_bytes: bytes, quality: str, path: Path, random: Random) -> None:
    dpi = {"clean": 300, "poor": 200, "bad": 150}[quality]
    pdf = pikepdf.new()
    for image in rasterise(pdf_bytes, dpi):
        seed = random.randrange(2**31)
        if quality == "clean":
            worn = age(image, seed, noise=random.uniform(0.5, 2))
            add_image_page(pdf, worn, encode_jpeg(worn, 40))
        elif quality == "poor":
            worn = age(image, seed, skew=random.uniform(-1.6, 1.6), noise=random.uniform(6, 14), blur=random.uniform(0.5, 1.0), edge=18, specks=250)
            add_image_page(pdf, worn, encode_jpeg(worn, 28))
        else:
            worn = age(stamp(image, random), seed, skew=random.uniform(-2, 2), noise=random.uniform(8, 18), blur=random.uniform(0.5, 0.9), edge=24, specks=400)
            add_image_page(pdf, worn, encode_g4(worn))
    save(pdf, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=TRAINING / "data")
    parser.add_argument("--ids", nargs="*", help="default: all")
    parser.add_argument("--quality", nargs="+", choices=("clean", "poor", "bad"), default=["poor", "bad"])
    parser.add_argument("--pages", type=int, help="print only so many pages of each")
    parser.add_argument("--fonts", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=TRAINING / "build/scans")
    options = parser.parse_args()
    families = register_fonts(options.fonts)
    options.out.mkdir(parents=True, exist_ok=True)
    for folder in sorted(f for f in options.gold.iterdir() if (f / "deed.md").exists() and (not options.ids or f.name in options.ids)):
        for quality in options.quality:
            random = Random(f"{folder.name}@{quality}")
            scan(set_text(read_pages(folder), random, families, options.pages), quality, options.out / f"{folder.name}@{quality}.pdf", random)
            print(f"{folder.name}@{quality}.pdf", flush=True)


if __name__ == "__main__":
    main()
