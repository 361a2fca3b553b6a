package dev.pamphlet.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT href='#a'/>",
        "<g onload='alert(1)'/>",
        "<a href='javascript:alert(1)'/>",
        "<a xlink:href=' JavaScript:alert(1)' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<image href='https://example.org/a.png'/>",
        "<image href='data:image/svg+xml,x'/>",
        "<use href='/b.svg#x'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<set attributeName='href' to='//example.org'/>",
        "<animate attributeName='xlink:href' values='#a;javascript:alert(1)'/>",
        "<set attributeName='fill' to='url(https://example.org/a.svg#b)'/>",
        "<g xml:base='https://example.org/'><use href='#a'/></g>",
        "<meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh'/>",
        "<g id='&nothing;'/>",
        "<foreignObject/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>@im<!-- -->port 'https://example.org/a.css';</style>",
        "<style>g { }<g/>@import 'https://example.org/a.css';</style>",
        "<style>@\\69mport 'https://example.org/a.css';</style>",
        "<style>g { fill: \\75 rl(https://example.org/a.svg#b) }</style>",
        "<style>g { mask: -webkit-image-set('https://example.org/a.png' 1x) }</style>",
        "<style>@font-face { src: url(https://example.org/a.woff2) }</style>",
        "<style>g { fill: url( 'https://example.org/a.svg#b') }</style>",
        "<g style='fill: URL(//example.org/a)'/>",
        "<?xml-stylesheet href='a.css'?>",
        "<g>&nothing;</g>",
        "<g>"
      })
  void anSvgWithActiveContentOrExternalReferencesIsRefused(String part) {
    assertRefused(svg(part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text>url(x), @import and onload are words</text>",
        "<use href='#a'/>",
        "<g fill='url(#a)' style=\"stroke: url( '#b')\"/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>",
        "<style>text { content: '\\201C' }</style><g aria-label='C:\\images (1)'/>",
        "<animate attributeName='d' values='/;M0 0'/>",
        "<g id='a'/><use href='#a'/><use href='#a'/><use href='#none'/>",
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
        "<a href='https://example.org/'><text>there</text></a>",
        "<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style>",
        "<animate attributeName='x' from='0' to='10' values='0;10'/>"
      })
  void anSvgMayBeDrawnInEveryWay(String part) {
    byte[] file = svg(part);

    assertThat(Picture.read("a.svg", file).content()).isEqualTo(file);
  }

  @Test
  void aDocumentTypeMayNameSvgAndDeclareNothing() {
    String name = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd'>";
    String entities = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    byte[] drawing = svg("<g/>");

    assertThat(Picture.read("a.svg", SamplePictures.joined(SamplePictures.bytes(name), drawing)))
        .isNotNull();
    assertRefused(SamplePictures.joined(SamplePictures.bytes(entities), drawing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width='300' height='200px' | 300 | 200",
        "width='1in' height='2.54cm' | 96 | 96",
        "width='50%' height='100%' viewBox='0 0 640 480' | 640 | 480",
        "width='320' viewBox='0,0,640,480' | 320 | 240",
        "height='240' viewBox='0 0 640 480' | 320 | 240"
      })
  void anSvgHasTheSizeThatBrowsersGiveIt(String attributes, int width, int height) {
    Picture picture =
        Picture.read(
            "a.svg",
            SamplePictures.bytes("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>"));

    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
  }

  @Test
  void anSvgWithoutASizeIsRefused() {
    assertRefused(
        SamplePictures.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"),
        "it says no size: give it a viewBox, or a width and a height");
  }

  /** Each part draws the part before it ten times: ten parts make a thousand million lines. */
  @Test
  void anSvgThatMakesMuchOfLittleIsRefused() {
    StringBuilder parts = new StringBuilder("<path id='p0' d='M0 0h1'/>");
    for (int i = 1; i < 10; i++) {
      parts.append("<g id='p%d'>".formatted(i));
      parts.append("<use href='#p%d'/>".formatted(i - 1).repeat(10)).append("</g>");
    }

    assertRefused(svg(parts.toString()), "its <use> elements make it more than 1,000,000 elements");
  }

  @Test
  void aLongChainOfUsesIsRefused() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      parts.append("<g id='p%d'><use href='#p%d'/></g>".formatted(i, i + 1));
    }

    assertRefused(svg(parts.toString()), "its <use> elements make it more than 1,000,000 elements");
  }

  private static byte[] svg(String part) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'>" + part + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file) {
    assertRefused(file, "it");
  }

  private static void assertRefused(byte[] file, String beginning) {
    assertThatExceptionOfType(RefusedPicture.class)
        .as(new String(file, StandardCharsets.UTF_8))
        .isThrownBy(() -> Picture.read("a.svg", file))
        .withMessageStartingWith(beginning);
  }
}
