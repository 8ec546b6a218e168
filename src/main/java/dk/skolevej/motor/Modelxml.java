package dk.skolevej.motor;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A diagram or table as XML elements, each known by the nearest id that a designer sees in Modeler. */
record Modelxml(String file, List<Element> elements) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** @throws Modelfejl when it is no XML, or XML with a document type (the door to files and bombs) */
    static Modelxml parse(String file, byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(content));
            var all = document.getElementsByTagName("*");
            return new Modelxml(
                    file,
                    IntStream.range(0, all.getLength())
                            .mapToObj(i -> (Element) all.item(i))
                            .toList());
        } catch (Exception e) {
            throw new Modelfejl(file, "kan ikke læses som XML: " + e.getMessage());
        }
    }

    Stream<Element> named(String localName) {
        return elements.stream().filter(element -> localName.equals(element.getLocalName()));
    }

    /** The id of the element, or of the nearest one around it. */
    static String idOf(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (!e.getAttribute("id").isEmpty()) {
                return e.getAttribute("id");
            }
        }
        return element.getLocalName();
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    Modelfejl error(Element element, String message) {
        return new Modelfejl(file, idOf(element), message);
    }
}
