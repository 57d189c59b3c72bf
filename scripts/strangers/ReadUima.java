import de.tudarmstadt.ukp.clarin.webanno.tsv.internal.tsv3x.Tsv3XDeserializer;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** What UIMA reads of XMI and INCEpTION of WebAnno TSV, as JSON lines for read-standoff.py. See README.md. */
public class ReadUima {
    private static final String SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.";
    private static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        File folder = new File(args[0]);
        boolean tsv = new File(folder, "layers.xml").exists();
        File types = new File(folder, tsv ? "layers.xml" : "TypeSystem.xml");
        TypeSystemDescription description =
            UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types));
        for (String name : new String[] {"Token", "Sentence"}) {
            if (tsv && description.getType(SEGMENTATION + name) == null) {
                description.addType(SEGMENTATION + name, "", "uima.tcas.Annotation");
            }
        }
        for (File inner : (tsv ? new File(folder, "annotation") : folder).listFiles(File::isDirectory)) {
            for (File file : inner.listFiles((dir, name) -> name.endsWith(tsv ? ".tsv" : ".xmi"))) {
                String stem = file.getName().substring(0, file.getName().length() - 4);
                CAS cas = CasCreationUtils.createCas(description, null, null);
                read(file, cas, tsv);
                tell(cas, tsv ? stem : inner.getName(), tsv ? inner.getName() : stem);
            }
        }
    }

    private static void read(File file, CAS cas, boolean tsv) throws Exception {
        try (FileInputStream in = new FileInputStream(file)) {
            if (!tsv) {
                XmiCasDeserializer.deserialize(in, cas, false);
                return;
            }
            InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            new Tsv3XDeserializer().read(new LineNumberReader(reader), cas.getJCas());
        }
    }

    private static void tell(CAS cas, String coder, String article) throws IOException {
        String file = "[" + json(coder) + "," + json(article) + ",";
        Type span = cas.getTypeSystem().getType("webanno.custom.Span");
        Type relation = cas.getTypeSystem().getType("webanno.custom.Rel");
        for (AnnotationFS it : cas.getAnnotationIndex(span)) {
            out.println(file + "\"span\"," + place(it) + "," + json(it.getCoveredText()) + "]");
        }
        if (relation == null) return;
        for (AnnotationFS it : cas.getAnnotationIndex(relation)) {
            String label = it.getStringValue(relation.getFeatureByBaseName("label"));
            out.println(file + "\"relation\"," + json(label) + "," + place(end(it, "Governor")) + ","
                + place(end(it, "Dependent")) + "]");
        }
    }

    private static AnnotationFS end(AnnotationFS relation, String name) {
        return (AnnotationFS) relation.getFeatureValue(relation.getType().getFeatureByBaseName(name));
    }

    private static String place(AnnotationFS it) {
        String label = it.getStringValue(it.getType().getFeatureByBaseName("label"));
        return "[" + json(label) + "," + it.getBegin() + "," + it.getEnd() + "]";
    }

    private static String json(String text) {
        StringBuilder made = new StringBuilder("\"");
        for (char it : text.toCharArray()) {
            if (it == '"' || it == '\\' || it < ' ') made.append(String.format("\\u%04x", (int) it));
            else made.append(it);
        }
        return made.append('"').toString();
    }
}
