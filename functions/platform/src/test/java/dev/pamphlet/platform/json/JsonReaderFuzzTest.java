package dev.pamphlet.platform.json;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrMalformed(byte[] document) {
    try {
      JsonReader json = JsonReader.of(document);
      json.object(
          name -> {
            switch (name) {
              case "n" -> json.integer();
              case "t" -> json.text();
              case "b" -> json.bool();
              case "l" -> json.list(json::text);
              default -> json.skip();
            }
          });
      json.end();
    } catch (MalformedJson expected) {
      // The one way to refuse.
    }
  }
}
