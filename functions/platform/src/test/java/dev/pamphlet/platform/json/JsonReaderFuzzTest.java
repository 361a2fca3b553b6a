package dev.pamphlet.platform.json;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrMalformed(byte[] document) {
    try {
      JsonReader json = JsonReader.of(document);
      while (json.nextMember()) {
        switch (json.name()) {
          case "n" -> json.integer();
          case "t" -> json.text();
          case "m" -> json.texts();
          case "b" -> json.bool();
          case "l" -> json.list(json::text);
          default -> json.skip();
        }
      }
      json.end();
    } catch (MalformedJson expected) {
      // The one way to refuse.
    }
  }
}
